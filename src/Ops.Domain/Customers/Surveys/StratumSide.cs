namespace Ops.Domain.Customers;

/// <summary>A fact: the sum of the answers of one stratum in one period, and their number. For a share the sum counts the favourable ones.</summary>
/// <remarks>Two are equal when both numbers are. <c>default</c> is a stratum that nobody answered for.</remarks>
public readonly record struct StratumSide
{
    /// <summary>Creates the fact.</summary>
    /// <param name="sum">The sum of the answers; finite.</param>
    /// <param name="total">Their number or weight; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a negative number.</exception>
    public StratumSide(double sum, double total)
    {
        Sum = Guard.Finite(sum, nameof(sum));
        Total = Guard.NotNegative(total, nameof(total));
    }

    /// <summary>The sum of the answers.</summary>
    public double Sum { get; }

    /// <summary>Their number.</summary>
    public double Total { get; }
}
