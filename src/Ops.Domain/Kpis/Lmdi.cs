namespace Ops.Domain.Kpis;

/// <summary>Why did a sum of products move: the logarithmic mean Divisia index, LMDI-I (对数平均迪氏指数).</summary>
/// <remarks>
/// Nothing is left over and no factor's order matters; factors must be positive. Source: Ang, The LMDI approach to decomposition
/// analysis (2005). Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class Lmdi : IExplainable
{
    private const double NearlyEqual = 0.5;

    private Lmdi() { }

    /// <summary>Whether the effects add up or multiply.</summary>
    public LmdiForm Form { get; private init; }

    /// <summary>The sum over segments in the base period.</summary>
    public double Base { get; private init; }

    /// <summary>The sum over segments in the current period.</summary>
    public double Current { get; private init; }

    /// <summary>Current − base, or current / base.</summary>
    public double Total { get; private init; }

    /// <summary>The effect of each factor, in the order given: they sum, or multiply, to the total.</summary>
    public ImmutableArray<FactorEffect> Effects { get; private init; }

    /// <summary>Decomposes a change.</summary>
    /// <param name="factors">The names of the factors; at least one.</param>
    /// <param name="segments">The segments, each with one figure per factor and period; at least one.</param>
    /// <param name="form">Additive unless said otherwise.</param>
    /// <returns>The effects.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no factor or no segment. <see cref="FaultCode.LengthMismatch"/>: a segment with another number of factors.
    /// <see cref="FaultCode.DuplicateKey"/>: a factor or segment twice. <see cref="FaultCode.InvalidArgument"/>: an undefined form.
    /// <see cref="FaultCode.Overflow"/>: a product beyond double, or figures so far apart that the effects cannot close.
    /// </exception>
    public static Lmdi Of(ReadOnlySpan<string> factors, ReadOnlySpan<FactorSegment> segments, LmdiForm form = LmdiForm.Additive)
    {
        Guard.NotEmpty(factors, nameof(factors));
        Guard.NotEmpty(segments, nameof(segments));
        for (int i = 0; i < segments.Length; i++)
            Guard.SameLength(
                Guard.NotNull(segments[i], Guard.At(nameof(segments), i)).Base.Length,
                $"segment '{segments[i].Key}'",
                factors.Length,
                nameof(factors)
            );
        Keys.Of(factors, factor => factor, nameof(factors));
        Keys.Of(segments, segment => segment.Key, nameof(segments));
        Guard.Defined(form, nameof(form));
        var effects = new double[factors.Length];
        var (first, last) = (0.0, 0.0);
        foreach (var segment in segments)
        {
            var (before, after) = (Product(segment.Base, segment.Key), Product(segment.Current, segment.Key));
            first += before;
            last += after;
            double weight = LogarithmicMean(after, before);
            for (int k = 0; k < effects.Length; k++)
                effects[k] += weight * LogRatio(segment.Current[k], segment.Base[k]);
        }
        Closure.Require(effects, last - first, Math.Max(first, last));
        if (form == LmdiForm.Multiplicative)
        {
            double whole = LogarithmicMean(last, first);
            for (int k = 0; k < effects.Length; k++)
                effects[k] = Math.Exp(effects[k] / whole);
        }
        var told = ImmutableArray.CreateBuilder<FactorEffect>(effects.Length);
        for (int k = 0; k < effects.Length; k++)
            told.Add(new FactorEffect(factors[k], effects[k]));
        return new Lmdi
        {
            Form = form,
            Base = first,
            Current = last,
            Total = form == LmdiForm.Additive ? last - first : last / first,
            Effects = told.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Form == LmdiForm.Additive ? new Phrase("Change", "变动") : new Phrase("Current over base", "现期与基期之比"),
            Total,
            Form == LmdiForm.Additive ? Phrase.Of($"{Current} - {Base}") : Phrase.Of($"{Current} / {Base}"),
            new Phrase("LMDI-I, Ang 2005", "LMDI-I，Ang 2005"),
            [.. Effects.Select(effect => Explanation.Of(Named.Effect(effect.Factor), effect.Value))]
        );

    /// <summary>(a − b) / ln(a / b), and a where both are equal.</summary>
    private static double LogarithmicMean(double a, double b) => a == b ? a : (a - b) / LogRatio(a, b);

    /// <summary>ln(a / b); by the inverse hyperbolic tangent where a and b are near, because there the quotient loses digits.</summary>
    private static double LogRatio(double a, double b) =>
        Math.Abs(a - b) < NearlyEqual * Math.Min(a, b) ? 2 * Math.Atanh((a - b) / (a + b)) : Math.Log(a) - Math.Log(b);

    private static double Product(ImmutableArray<double> factors, string key)
    {
        double product = 1;
        foreach (double factor in factors)
            product *= factor;
        return double.IsFinite(product) && product > 0
            ? product
            : throw Faults.Overflow($"segment '{key}'", "the product of its factors is beyond double", "work in a larger unit");
    }
}
