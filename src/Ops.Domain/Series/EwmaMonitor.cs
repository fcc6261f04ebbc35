using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>An <see cref="EwmaChart"/> to which values are appended one by one, each at O(1).</summary>
/// <remarks>Its values follow each other in time, so two of them cannot be merged; one is stored and goes on elsewhere. Not safe for use by several threads at once.</remarks>
public sealed class EwmaMonitor
{
    private const char Letter = 'E';

    private readonly double _center;
    private readonly double _sigma;
    private readonly double _lambda;
    private readonly double _width;
    private double _fade = 1;

    /// <summary>Starts a chart.</summary>
    /// <param name="center">The centre line.</param>
    /// <param name="sigma">The standard deviation of single values, above 0.</param>
    /// <param name="lambda">The weight of the newest value, in (0, 1]. Default: 0.2.</param>
    /// <param name="width">The width of the limits, above 0. Default: 3.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.</exception>
    public EwmaMonitor(double center, double sigma, double lambda = 0.2, double width = 3)
    {
        _center = Guard.Finite(center, nameof(center));
        _sigma = Guard.Positive(sigma, nameof(sigma));
        _lambda = Weight(lambda);
        _width = Guard.Positive(width, nameof(width));
        Average = center;
        Limits = new ControlLimits(center, center, center, 0);
    }

    /// <summary>The average now; the centre before the first value.</summary>
    public double Average { get; private set; }

    /// <summary>The limits of the average now.</summary>
    public ControlLimits Limits { get; private set; }

    /// <summary>Appends a value.</summary>
    /// <param name="value">The value; not NaN or infinite.</param>
    /// <returns>True when the average now lies strictly outside its limits.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public bool Append(double value)
    {
        Guard.Finite(value, nameof(value));
        Average = (_lambda * value) + ((1 - _lambda) * Average);
        _fade *= (1 - _lambda) * (1 - _lambda);
        Limits = LimitsNow();
        return Limits.Outside(Average);
    }

    /// <summary>The number of bytes that <see cref="Write"/> needs.</summary>
    public int SerializedSize => ToState().Written.Length;

    /// <summary>Writes the chart with all that it remembers: format 1, little-endian, the same bytes on every machine.</summary>
    /// <param name="destination">At least <see cref="SerializedSize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.LengthMismatch"/>: too few bytes.</exception>
    public int Write(Span<byte> destination) => ToState().CopyTo(destination);

    /// <summary>Reads a chart that <see cref="Write"/> wrote; it goes on where it stopped.</summary>
    /// <param name="source">Exactly the bytes written.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no byte; <see cref="FaultCode.ParseError"/>: not a chart of format 1.</exception>
    public static EwmaMonitor Read(ReadOnlySpan<byte> source)
    {
        var reader = new StateReader(source, Letter);
        double center = reader.Double();
        double sigma = reader.Double();
        double lambda = reader.Double();
        double width = reader.Double();
        double average = reader.Double();
        double fade = reader.Double();
        reader.End();
        if (fade is < 0 or > 1)
            throw StateReader.Bad("the fading weight");
        var read = StateReader.Checked(() => new EwmaMonitor(center, sigma, lambda, width));
        read.Average = average;
        read._fade = fade;
        read.Limits = read.LimitsNow();
        return read;
    }

    private ControlLimits LimitsNow()
    {
        double sigma = _sigma * Math.Sqrt(_lambda / (2 - _lambda) * (1 - _fade));
        return new ControlLimits(_center, _center - (_width * sigma), _center + (_width * sigma), sigma);
    }

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        foreach (double part in (ReadOnlySpan<double>)[_center, _sigma, _lambda, _width, Average, _fade])
            writer.Double(part);
        return writer;
    }

    internal static double Weight(double lambda) =>
        lambda is > 0 and <= 1
            ? lambda
            : throw Faults.Invalid(nameof(lambda), Figures.Format($"{lambda} is outside (0, 1]"), "give a weight above 0 and at most 1");
}
