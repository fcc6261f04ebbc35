namespace Ops.Domain.Numerics;

/// <summary>A continuous law on positive numbers, as the quantile search needs it.</summary>
internal interface ITailLaw
{
    Tails Of(double x);

    double Density(double x);
}
