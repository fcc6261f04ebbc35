namespace Ops.Domain.Numerics;

/// <summary>What a <see cref="CovarianceAccumulator"/> remembers: plain numbers, for storing it or sending it to another process.</summary>
/// <remarks>Two states are equal when all their numbers are.</remarks>
public sealed record CovarianceState
{
    /// <summary>Creates a state from its numbers.</summary>
    /// <param name="count">How many pairs; at least 0.</param>
    /// <param name="sumX">The sum of x as the nearest double.</param>
    /// <param name="sumXRest">What that sum lost in rounding.</param>
    /// <param name="sumY">The sum of y as the nearest double.</param>
    /// <param name="sumYRest">What that sum lost in rounding.</param>
    /// <param name="squaresX">Sum of the squared distances of x from its mean; at least 0.</param>
    /// <param name="squaresY">Sum of the squared distances of y from its mean; at least 0.</param>
    /// <param name="products">Sum of the products of both distances.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a number is NaN, infinite or impossible.</exception>
    public CovarianceState(
        long count,
        double sumX,
        double sumXRest,
        double sumY,
        double sumYRest,
        double squaresX,
        double squaresY,
        double products
    )
    {
        Count = Guard.InRange(count, 0, long.MaxValue, nameof(count));
        SumX = Guard.Finite(sumX, nameof(sumX));
        SumXRest = Guard.Finite(sumXRest, nameof(sumXRest));
        SumY = Guard.Finite(sumY, nameof(sumY));
        SumYRest = Guard.Finite(sumYRest, nameof(sumYRest));
        SquaresX = Guard.NotNegative(squaresX, nameof(squaresX));
        SquaresY = Guard.NotNegative(squaresY, nameof(squaresY));
        Products = Guard.Finite(products, nameof(products));
    }

    /// <summary>How many pairs.</summary>
    public long Count { get; }

    /// <summary>The sum of x as the nearest double.</summary>
    public double SumX { get; }

    /// <summary>What the sum of x lost in rounding.</summary>
    public double SumXRest { get; }

    /// <summary>The sum of y as the nearest double.</summary>
    public double SumY { get; }

    /// <summary>What the sum of y lost in rounding.</summary>
    public double SumYRest { get; }

    /// <summary>Sum of the squared distances of x from its mean.</summary>
    public double SquaresX { get; }

    /// <summary>Sum of the squared distances of y from its mean.</summary>
    public double SquaresY { get; }

    /// <summary>Sum of the products of both distances.</summary>
    public double Products { get; }
}
