using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>A <see cref="CusumChart"/> to which values are appended one by one, each at O(1).</summary>
/// <remarks>Its values follow each other in time, so two of them cannot be merged; one is stored and goes on elsewhere. Not safe for use by several threads at once.</remarks>
public sealed class CusumMonitor
{
    private const char Letter = 'S';

    private readonly double _center;
    private readonly double _sigma;
    private readonly double _reference;
    private readonly double _decision;

    /// <summary>Starts a chart.</summary>
    /// <param name="center">The centre line.</param>
    /// <param name="sigma">The standard deviation of single values, above 0.</param>
    /// <param name="reference">The reference value k, at least 0. Default: 0.5.</param>
    /// <param name="decision">The decision interval h, above 0. Default: 5.</param>
    /// <param name="headStart">Where both sums start, at least 0 and below h. Default: 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.</exception>
    public CusumMonitor(double center, double sigma, double reference = 0.5, double decision = 5, double headStart = 0)
    {
        _center = Guard.Finite(center, nameof(center));
        _sigma = Guard.Positive(sigma, nameof(sigma));
        _reference = Guard.NotNegative(reference, nameof(reference));
        _decision = Guard.Positive(decision, nameof(decision));
        High = Start(headStart, decision);
        Low = headStart;
    }

    /// <summary>The upper sum now.</summary>
    public double High { get; private set; }

    /// <summary>The lower sum now.</summary>
    public double Low { get; private set; }

    /// <summary>Appends a value.</summary>
    /// <param name="value">The value; not NaN or infinite.</param>
    /// <returns>True when one of the sums is now above h.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity; <see cref="FaultCode.Overflow"/>: a sum beyond double, which leaves the chart as it was.</exception>
    public bool Append(double value)
    {
        double z = (Guard.Finite(value, nameof(value)) - _center) / _sigma;
        double high = Math.Max(0, High + z - _reference);
        double low = Math.Max(0, Low - z - _reference);
        Representable.At(nameof(value), high + low, "measure in units of the standard deviation");
        High = high;
        Low = low;
        return High > _decision || Low > _decision;
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
    public static CusumMonitor Read(ReadOnlySpan<byte> source)
    {
        var reader = new StateReader(source, Letter);
        double center = reader.Double();
        double sigma = reader.Double();
        double reference = reader.Double();
        double decision = reader.Double();
        double high = reader.Double();
        double low = reader.Double();
        reader.End();
        if (high < 0 || low < 0)
            throw StateReader.Bad("a sum");
        var read = StateReader.Checked(() => new CusumMonitor(center, sigma, reference, decision));
        read.High = high;
        read.Low = low;
        return read;
    }

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        foreach (double part in (ReadOnlySpan<double>)[_center, _sigma, _reference, _decision, High, Low])
            writer.Double(part);
        return writer;
    }

    internal static double Start(double headStart, double decision) =>
        Guard.NotNegative(headStart, nameof(headStart)) < decision
            ? headStart
            : throw Faults.Invalid(
                nameof(headStart),
                Figures.Format($"a head start of {headStart} at a decision interval of {decision}"),
                "start below the decision interval"
            );
}
