namespace Ops.Domain.Kpis;

/// <summary>Formulas with exact partial derivatives carried along (forward differentiation).</summary>
internal readonly struct SlopeAlgebra(int inputs) : IFormulaAlgebra<Slope>
{
    private readonly int _inputs = inputs;

    public Slope Input(int index, Fraction value)
    {
        var slopes = Flat();
        slopes[index] = Fraction.One;
        return new Slope(value, slopes);
    }

    public Slope Number(Fraction value) => new(value, Flat());

    public Slope Negate(Slope value) => new(-value.Value, Array.ConvertAll(value.Slopes, slope => -slope));

    /// <summary>At 0 the magnitude has a kink, unless what is inside does not move.</summary>
    public Slope Magnitude(Slope value, string place) =>
        value.Value.Sign switch
        {
            > 0 => value,
            < 0 => Negate(value),
            _ => new Slope(Fraction.Zero, Array.ConvertAll(value.Slopes, slope => slope is { IsZero: true } ? slope : null)),
        };

    public Slope Add(Slope left, Slope right, string place) => new(left.Value + right.Value, Both(left, right, (a, b) => a + b));

    public Slope Subtract(Slope left, Slope right, string place) => new(left.Value - right.Value, Both(left, right, (a, b) => a - b));

    public Slope Multiply(Slope left, Slope right) =>
        new(left.Value * right.Value, Both(left, right, (a, b) => (a * right.Value) + (left.Value * b)));

    public Slope Divide(Slope left, Slope right, string place)
    {
        var quotient = default(ExactAlgebra).Divide(left.Value, right.Value, place);
        return new Slope(quotient, Both(left, right, (a, b) => (a - (quotient * b)) / right.Value));
    }

    /// <summary>Where several are the best, the slope in an input exists only if all of them agree on it.</summary>
    public Slope Extreme(ReadOnlySpan<Slope> values, int sign, string place)
    {
        var best = values[0];
        foreach (var value in values[1..])
        {
            if (value.Value.CompareTo(best.Value) * sign > 0)
                best = value;
        }
        Fraction?[] slopes = [.. best.Slopes];
        foreach (var value in values)
        {
            for (int i = 0; i < slopes.Length && value.Value == best.Value; i++)
            {
                if (slopes[i] != value.Slopes[i])
                    slopes[i] = null;
            }
        }
        return new Slope(best.Value, slopes);
    }

    private Fraction?[] Flat()
    {
        var slopes = new Fraction?[_inputs];
        Array.Fill(slopes, Fraction.Zero);
        return slopes;
    }

    private static Fraction?[] Both(Slope left, Slope right, Func<Fraction, Fraction, Fraction> rule)
    {
        var slopes = new Fraction?[left.Slopes.Length];
        for (int i = 0; i < slopes.Length; i++)
        {
            if (left.Slopes[i] is { } a && right.Slopes[i] is { } b)
                slopes[i] = rule(a, b);
        }
        return slopes;
    }
}
