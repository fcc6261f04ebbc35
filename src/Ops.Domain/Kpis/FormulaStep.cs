namespace Ops.Domain.Kpis;

/// <summary>What a step of a formula does with what stands on the stack.</summary>
internal enum FormulaAct
{
    Number,
    Name,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Minimum,
    Maximum,
    Magnitude,
    Sum,
    Average,
    UnknownFunction,
}

/// <summary>One step of a formula in postfix order, so that no length of a formula can exhaust the stack.</summary>
/// <param name="Act">What to do.</param>
/// <param name="Number">The number, for <see cref="FormulaAct.Number"/>.</param>
/// <param name="Name">The name of a figure or of an unknown function.</param>
/// <param name="Count">How many arguments a function takes.</param>
internal readonly record struct FormulaStep(FormulaAct Act, Fraction Number = default, string Name = "", int Count = 0);
