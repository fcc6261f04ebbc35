namespace Ops.Domain.Kpis;

/// <summary>An element's exact contribution and excess, before rounding.</summary>
internal readonly record struct Driver(string Key, Fraction Contribution, Fraction? Rate, Fraction? Mix, Fraction Excess)
{
    public DriverElement Rounded(string dimension, Fraction change) =>
        new(
            dimension,
            Key,
            Contribution.ToDecimal(),
            Rate?.ToDecimal(),
            Mix?.ToDecimal(),
            Fraction.Ratio(Contribution, change)?.ToDouble(),
            Excess.ToDecimal()
        );
}
