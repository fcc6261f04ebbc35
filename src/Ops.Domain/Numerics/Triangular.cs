namespace Ops.Domain.Numerics;

/// <summary>The triangular distribution of three estimates.</summary>
/// <remarks>Two straight lines that meet at the mode (Johnson 1997). Two are equal when their parameters are.</remarks>
public sealed record Triangular : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="low">The least value: any finite number.</param>
    /// <param name="mode">The likeliest value: from low to high.</param>
    /// <param name="high">The greatest value: above low.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range; <see cref="FaultCode.Overflow"/>: the ends lie farther apart than a double reaches, or too close for a density.</exception>
    public Triangular(double low, double mode, double high)
    {
        Low = Guard.Finite(low, nameof(low));
        Mode = ThreePoints.Mode(low, mode, high);
        High = high;
    }

    /// <summary>The least value: any finite number.</summary>
    public double Low { get; }

    /// <summary>The likeliest value: from low to high.</summary>
    public double Mode { get; }

    /// <summary>The greatest value: above low.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public double? Mean => 4 * (((Low / 4) + (Mode / 4) + (High / 4)) / 3);

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull(Width * (Width * (Shape / 18)));

    /// <inheritdoc/>
    public double? Skewness => Math.Sqrt(2) * (Left - Right) * ((2 * Left) + Right) * (Left + (2 * Right)) / (-5 * Math.Pow(Shape, 1.5));

    /// <inheritdoc/>
    public double? Minimum => Low;

    /// <inheritdoc/>
    public double? Maximum => High;

    /// <inheritdoc/>
    public double Density(double x)
    {
        if (Guard.Finite(x, nameof(x)) < Low || x > High)
            return 0;
        double height =
            x < Mode ? (x - Low) / A
            : x > Mode ? (High - x) / B
            : 1;
        return 2 * height / Width;
    }

    /// <inheritdoc/>
    public double Cdf(double x) => TailsAt(Guard.Finite(x, nameof(x))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => TailsAt(Guard.Finite(x, nameof(x))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    private Tails TailsAt(double x)
    {
        if (x <= Low)
            return Tails.None;
        if (x >= High)
            return Tails.All;
        return x <= Mode ? new(Square(x - Low, A), Right + Beside(Mode - x, A)) : new(Left + Beside(x - Mode, B), Square(High - x, B));
    }

    /// <summary>The smaller tail names the quantile, measured from the nearer corner: so no digit of a small tail is lost to the larger one.</summary>
    private double QuantileAt(Tails wanted)
    {
        if (wanted.Lower <= wanted.Upper)
        {
            return wanted.Lower <= Left ? Low + (Width * Math.Sqrt(wanted.Lower * Left)) : Mode + StepFromMode(wanted.Lower - Left, Right);
        }
        return wanted.Upper <= Right ? High - (Width * Math.Sqrt(wanted.Upper * Right)) : Mode - StepFromMode(wanted.Upper - Right, Left);
    }

    /// <summary>The area from a corner up to a distance on the side of length <paramref name="side"/>.</summary>
    private double Square(double distance, double side) => distance / side * (distance / Width);

    /// <summary>The area between the mode and a point at a distance from it, on the side of length <paramref name="side"/>.</summary>
    private double Beside(double distance, double side) => side == 0 ? 0 : distance / side * ((side / Width) + ((side - distance) / Width));

    /// <summary>
    /// The distance from the mode at which <see cref="Beside"/> reaches an area, on the side that is this share of the width: the root of a
    /// quadratic in its form without cancellation.
    /// </summary>
    private double StepFromMode(double area, double share)
    {
        double scaled = area * share;
        return share == 0 ? 0 : Width * (scaled / (share + Math.Sqrt(Math.Max(0, (share * share) - scaled))));
    }

    private double Width => High - Low;

    private double A => Mode - Low;

    private double B => High - Mode;

    private double Left => A / Width;

    private double Right => B / Width;

    private double Shape => (Left * Left) + (Right * Right) + (Left * Right);
}
