using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>A chart with fixed limits to which points are appended one by one: each costs O(1) and gives the signals that it completes.</summary>
/// <remarks>
/// Its points follow each other in time, so two of them cannot be merged; one is stored and goes on elsewhere. The signals are those of <see cref="RuleSignals"/> over all points. Not safe for use by
/// several threads at once.
/// </remarks>
public sealed class ChartMonitor
{
    private const char Letter = 'X';

    private readonly RuleScan[] _scans;
    private readonly List<RuleHit> _found = [];
    private double _last;

    /// <summary>Starts a chart.</summary>
    /// <param name="center">The centre line.</param>
    /// <param name="sigma">The standard deviation, above 0.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity, sigma not above 0, null.</exception>
    public ChartMonitor(double center, double sigma, ChartRuleSet rules)
    {
        Center = Guard.Finite(center, nameof(center));
        Sigma = Guard.Positive(sigma, nameof(sigma));
        Rules = Guard.NotNull(rules, nameof(rules));
        _scans = [.. rules.Rules.Select(rule => new RuleScan(rule))];
    }

    /// <summary>The centre line.</summary>
    public double Center { get; }

    /// <summary>The standard deviation.</summary>
    public double Sigma { get; }

    /// <summary>The rules.</summary>
    public ChartRuleSet Rules { get; }

    /// <summary>How many points were appended.</summary>
    public int Count { get; private set; }

    /// <summary>Appends a point; allocates nothing unless it signals.</summary>
    /// <param name="value">The point; not NaN or infinite.</param>
    /// <returns>The signals that this point completes, in the order of the rules; mostly empty.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public ImmutableArray<ChartSignal> Append(double value)
    {
        Guard.Finite(value, nameof(value));
        double z = (value - Center) / Sigma;
        ulong up = Count > 0 && value > _last ? 1UL : 0;
        ulong down = Count > 0 && value < _last ? 1UL : 0;
        var signals = ImmutableArray<ChartSignal>.Empty;
        for (int r = 0; r < _scans.Length; r++)
        {
            _scans[r].Block(new ReadOnlySpan<double>(in z), up, down, Count, _found);
            if (_found.Count == 0)
                continue;
            signals = signals.Add(new ChartSignal(Rules.Rules[r], _found[0]));
            _found.Clear();
        }
        _last = value;
        Count++;
        return signals;
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
    /// <param name="rules">The rules of the chart, which are agreed and not stored; the bytes say only which they were.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no byte; <see cref="FaultCode.ParseError"/>: not a chart of format 1.
    /// <see cref="FaultCode.InvalidArgument"/>: null, or other rules than those of the chart.
    /// </exception>
    public static ChartMonitor Read(ReadOnlySpan<byte> source, ChartRuleSet rules)
    {
        var reader = new StateReader(source, Letter);
        Guard.NotNull(rules, nameof(rules));
        double center = reader.Double();
        double sigma = reader.Double();
        long count = reader.Whole(0, int.MaxValue);
        double last = reader.Double();
        if (reader.Whole() != rules.Rules.Length)
            throw OtherRules();
        var read = StateReader.Checked(() => new ChartMonitor(center, sigma, rules));
        for (int r = 0; r < rules.Rules.Length; r++)
        {
            var rule = rules.Rules[r];
            bool isSame =
                reader.Byte() == (byte)rule.Kind
                && reader.Byte() == rule.Window
                && reader.Byte() == rule.Count
                && reader.Double() == rule.Distance;
            if (!isSame)
                throw OtherRules();
            read._scans[r].Memory = (reader.Bits(), reader.Bits());
        }
        reader.End();
        read.Count = (int)count;
        read._last = last;
        return read;
    }

    private static OpsException OtherRules() =>
        Faults.Invalid("rules", "the chart was kept with other rules", "read it with the rules with which it was started");

    private StateWriter ToState()
    {
        var writer = new StateWriter(Letter);
        writer.Double(Center);
        writer.Double(Sigma);
        writer.Whole(Count);
        writer.Double(_last);
        writer.Whole(_scans.Length);
        for (int r = 0; r < _scans.Length; r++)
        {
            var rule = Rules.Rules[r];
            writer.Byte((byte)rule.Kind);
            writer.Byte((byte)rule.Window);
            writer.Byte((byte)rule.Count);
            writer.Double(rule.Distance);
            var (high, low) = _scans[r].Memory;
            writer.Bits(high);
            writer.Bits(low);
        }
        return writer;
    }
}
