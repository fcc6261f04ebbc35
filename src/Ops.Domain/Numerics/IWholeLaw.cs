namespace Ops.Domain.Numerics;

/// <summary>A law on whole numbers, as the quantile search needs it.</summary>
internal interface IWholeLaw
{
    Tails Of(double k);
}
