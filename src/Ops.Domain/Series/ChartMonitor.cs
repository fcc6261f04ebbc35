namespace Ops.Domain.Series;

/// <summary>A chart with fixed limits to which points are appended one by one: each costs O(1) and gives the signals that it completes.</summary>
/// <remarks>The signals are those of <see cref="RuleSignals"/> over all points. Not safe for use by several threads at once.</remarks>
public sealed class ChartMonitor
{
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
}
