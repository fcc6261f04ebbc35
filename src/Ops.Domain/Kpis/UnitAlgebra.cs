namespace Ops.Domain.Kpis;

/// <summary>Formulas in units: what is added must have the same.</summary>
internal readonly struct UnitAlgebra : IFormulaAlgebra<Unit>
{
    public Unit Number(Fraction value) => Unit.One;

    public Unit Negate(Unit value) => value;

    public Unit Magnitude(Unit value, string place) => value;

    public Unit Add(Unit left, Unit right, string place) => Same(left, right, place);

    public Unit Subtract(Unit left, Unit right, string place) => Same(left, right, place);

    public Unit Multiply(Unit left, Unit right) => left.Times(right, 1);

    public Unit Divide(Unit left, Unit right, string place) => left.Times(right, -1);

    public Unit Extreme(ReadOnlySpan<Unit> values, int sign, string place)
    {
        foreach (var value in values[1..])
            Same(values[0], value, place);
        return values[0];
    }

    public static Unit Same(Unit left, Unit right, string place)
    {
        if (left.Matches(right))
            return left;
        throw left.DiffersByCurrency(right)
            ? Faults.Of(FaultCode.CurrencyMismatch, place, $"{left} meets {right}", "convert one of them first")
            : Faults.Invalid(place, $"{left} meets {right}", "add and compare only what has the same unit");
    }
}
