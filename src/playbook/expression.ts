import jsep from 'jsep'

/**
 * Cost formulas of the knowledge base: numbers, names, + - * /, parentheses, ceil, min, max. The parser knows more of JavaScript;
 * whatever is not on the list is refused before anything is computed. Errors are bugs of the data, so they are thrown.
 */

const operators: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  ceil: (value) => Math.ceil(value ?? Number.NaN),
  max: Math.max,
  min: Math.min,
}

/** A formula ready to be computed. */
type Formula = (variables: Readonly<Record<string, number>>) => number

function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function compileBinary({ operator, left, right }: jsep.BinaryExpression): Formula {
  const apply = own(operators, operator)
  if (!apply) throw new Error(`operator ${operator} is not allowed`)
  const first = compileNode(left)
  const second = compileNode(right)
  return (variables) => apply(first(variables), second(variables))
}

function compileUnary({ operator, argument }: jsep.UnaryExpression): Formula {
  if (operator !== '-') throw new Error(`operator ${operator} is not allowed`)
  const value = compileNode(argument)
  return (variables) => -value(variables)
}

function compileCall({ callee, arguments: given }: jsep.CallExpression): Formula {
  const name = callee.type === 'Identifier' ? String(callee.name) : callee.type
  const apply = own(functions, name)
  if (!apply) throw new Error(`function ${name} is not allowed`)
  if (given.length === 0 || (name === 'ceil' && given.length !== 1)) throw new Error(`wrong arguments of ${name}`)
  const values = given.map(compileNode)
  return (variables) => apply(...values.map((value) => value(variables)))
}

function compileNode(node: jsep.Expression): Formula {
  switch (node.type) {
    case 'Literal': {
      const { value } = node
      if (typeof value !== 'number') throw new Error(`${String(node.raw)} is not a number`)
      return () => value
    }
    case 'Identifier': {
      const name = String(node.name)
      return (variables) => {
        const value = own(variables, name)
        if (value === undefined) throw new Error(`unknown name ${name}`)
        return value
      }
    }
    case 'BinaryExpression':
      return compileBinary(node as jsep.BinaryExpression)
    case 'UnaryExpression':
      return compileUnary(node as jsep.UnaryExpression)
    case 'CallExpression':
      return compileCall(node as jsep.CallExpression)
    default:
      throw new Error(`${node.type} is not allowed`)
  }
}

const compiled = new Map<string, Formula>()

/** Parses a formula once. Throws on anything outside the list above. */
function compileFormula(text: string): Formula {
  const known = compiled.get(text)
  if (known) return known
  let formula: Formula
  try {
    formula = compileNode(jsep(text))
  } catch (error) {
    throw new Error(`formula "${text}": ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  compiled.set(text, formula)
  return formula
}

/** Value of a formula. Throws on an unknown name and on a value that is not finite, such as a division by zero. */
export function evaluateFormula(text: string, variables: Readonly<Record<string, number>>): number {
  const value = compileFormula(text)(variables)
  if (!Number.isFinite(value)) throw new Error(`formula "${text}" gives ${value}`)
  return value
}
