namespace Ops.Domain.Numerics;

/// <summary>The triangular distribution of three estimates.</summary>
/// <remarks>Two straight lines that meet at the mode (Johnson 1997). Two are equal when their parameters are.</remarks>
public sealed record Triangular : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="low">The least value: any finite number.</param>
    /// <param name="mode">The likeliest value: from low to high.</param>
    /// <param name="high">The greatest value: above low.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
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
    public double? Mean => (Low + Mode + High) / 3;

    /// <inheritdoc/>
    public double? Variance => ((A * A) + (B * B) + (A * B)) / 18;

    /// <inheritdoc/>
    public double? Skewness => Math.Sqrt(2) * (A - B) * ((2 * A) + B) * (A + (2 * B)) / (-5 * Math.Pow((A * A) + (B * B) + (A * B), 1.5));

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
        return x <= Mode
            ? new(Square(x - Low, A), (B / Width) + Beside(Mode - x, A))
            : new((A / Width) + Beside(x - Mode, B), Square(High - x, B));
    }

    /// <summary>The smaller tail names the quantile, measured from the nearer corner: so no digit of a small tail is lost to the larger one.</summary>
    private double QuantileAt(Tails wanted)
    {
        if (wanted.Lower <= wanted.Upper)
        {
            return wanted.Lower <= A / Width
                ? Low + Math.Sqrt(wanted.Lower * A * Width)
                : Mode + StepFromMode(wanted.Lower - (A / Width), B);
        }
        return wanted.Upper <= B / Width ? High - Math.Sqrt(wanted.Upper * B * Width) : Mode - StepFromMode(wanted.Upper - (B / Width), A);
    }

    /// <summary>The area from a corner up to a distance on the side of length <paramref name="side"/>.</summary>
    private double Square(double distance, double side) => distance / side * (distance / Width);

    /// <summary>The area between the mode and a point at a distance from it, on the side of length <paramref name="side"/>.</summary>
    private double Beside(double distance, double side) => side == 0 ? 0 : distance / side * (((2 * side) - distance) / Width);

    /// <summary>The distance from the mode at which <see cref="Beside"/> reaches an area: the root of a quadratic in its form without cancellation.</summary>
    private double StepFromMode(double area, double side)
    {
        double scaled = area * side * Width;
        return side == 0 ? 0 : scaled / (side + Math.Sqrt(Math.Max(0, (side * side) - scaled)));
    }

    private double Width => High - Low;

    private double A => Mode - Low;

    private double B => High - Mode;
}
