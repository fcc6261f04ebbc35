namespace Ops.Domain.Kpis;

/// <summary>The sums of a ratio over one dimension, and what an element of it adds to the change.</summary>
internal readonly record struct RatioTotals(Fraction BaseNumerator, Fraction BaseDenominator, Fraction Numerator, Fraction Denominator)
{
    public Fraction Change => Current - Base;

    private Fraction Base => BaseNumerator / BaseDenominator;

    private Fraction Current => Numerator / Denominator;

    public static RatioTotals Of(Dimension<RatioSegment> dimension)
    {
        var totals = new RatioTotals();
        foreach (var element in dimension.Elements)
        {
            totals = new RatioTotals(
                totals.BaseNumerator + element.BaseNumerator,
                totals.BaseDenominator + element.BaseDenominator,
                totals.Numerator + element.Numerator,
                totals.Denominator + element.Denominator
            );
        }
        return totals;
    }

    public Driver Driver(RatioSegment element)
    {
        var rate0 = Fraction.Ratio(element.BaseNumerator, element.BaseDenominator);
        var rate1 = Fraction.Ratio(element.Numerator, element.Denominator);
        var shift = new RatioShift(
            element.BaseDenominator / BaseDenominator,
            element.Denominator / Denominator,
            rate0 ?? rate1 ?? Fraction.Zero,
            rate1 ?? rate0 ?? Fraction.Zero
        );
        var (rate, mix, _) = shift.Split(RatioMethod.Midpoint, Base, Current);
        return new Driver(element.Key, rate + mix, rate, mix, rate + mix - (shift.MeanShare * Change));
    }
}
