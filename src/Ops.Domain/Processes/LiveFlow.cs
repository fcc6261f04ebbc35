using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>What a stream of events says so far: which activities follow each other, and how long cases take. Compared by reference.</summary>
public sealed class LiveFlow : IExplainable
{
    internal LiveFlow() { }

    /// <summary>All events so far.</summary>
    public long Events { get; internal init; }

    /// <summary>The cases that go on.</summary>
    public int OpenCases { get; internal init; }

    /// <summary>The cases that were closed.</summary>
    public long ClosedCases { get; internal init; }

    /// <summary>The edges, in ordinal order of the activity before and then of the one after.</summary>
    public ImmutableArray<LiveEdge> Edges { get; internal init; } = [];

    /// <summary>The mean time of the closed cases from their first completion to their last; null when none is closed.</summary>
    public double? MeanLeadSeconds { get; internal init; }

    /// <summary>The estimated quantiles of those times in seconds; null when no case is closed.</summary>
    public QuantileEstimates? LeadSeconds { get; internal init; }

    /// <summary>Explains the mean lead time.</summary>
    /// <returns>The explanation, with the counts and the median as parts.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("mean lead time so far", "目前的平均前置时间"),
            MeanLeadSeconds,
            parts:
            [
                Explanation.Of(new Phrase("events", "事件数"), (decimal)Events),
                Explanation.Of(new Phrase("open cases", "进行中的案例数"), (decimal)OpenCases),
                Explanation.Of(new Phrase("closed cases", "已结束的案例数"), (decimal)ClosedCases),
                .. LeadSeconds is { } times ? [times.Explain()] : ImmutableArray<Explanation>.Empty,
            ]
        ) with
        {
            Unit = new Phrase("seconds", "秒"),
        };
}
