namespace Ops.Domain.Kpis;

/// <summary>Formulas in exact fractions: 0.1 + 0.2 − 0.3 is 0.</summary>
internal readonly struct ExactAlgebra : IFormulaAlgebra<Fraction>
{
    public Fraction Number(Fraction value) => value;

    public Fraction Negate(Fraction value) => -value;

    public Fraction Magnitude(Fraction value, string place) => Fraction.Abs(value);

    public Fraction Add(Fraction left, Fraction right, string place) => left + right;

    public Fraction Subtract(Fraction left, Fraction right, string place) => left - right;

    public Fraction Multiply(Fraction left, Fraction right) => left * right;

    public Fraction Divide(Fraction left, Fraction right, string place) =>
        right.IsZero
            ? throw Faults.ZeroDenominator(place, "the formula divides by 0 here", "check the inputs below the line")
            : left / right;

    public Fraction Extreme(ReadOnlySpan<Fraction> values, int sign, string place)
    {
        var best = values[0];
        foreach (var value in values[1..])
        {
            if (value.CompareTo(best) * sign > 0)
                best = value;
        }
        return best;
    }
}
