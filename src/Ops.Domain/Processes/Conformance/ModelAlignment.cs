namespace Ops.Domain.Processes;

/// <summary>Traces aligned with a model at the least cost, and how well they fit it.</summary>
/// <remarks>
/// A move of the log alone and a visible move of the model alone cost 1 each, synchronous and silent moves nothing. Where the search ends before the
/// optimum is proven, the alignment is the best known (at worst all events beside the shortest run of the model), its cost an upper and
/// <see cref="TraceAlignment.LowerBound"/> a lower bound. Sources: Adriansyah 2014; van Dongen 2018. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class ModelAlignment : IExplainable
{
    private ModelAlignment(int? shortest, ImmutableArray<TraceAlignment> traces)
    {
        ShortestModelTrace = shortest;
        Traces = traces;
    }

    /// <summary>The visible steps of the shortest run of the model; null if the search ended before it was known.</summary>
    public int? ShortestModelTrace { get; }

    /// <summary>The alignments, in the order of the traces.</summary>
    public ImmutableArray<TraceAlignment> Traces { get; }

    /// <summary>The mean fitness over all cases; null where one has none.</summary>
    public double? AverageFitness
    {
        get
        {
            double? sum = 0;
            foreach (var trace in Traces)
                sum += trace.Fitness * trace.Cases;
            return sum / Traces.Sum(trace => (long)trace.Cases);
        }
    }

    /// <summary>Aligns traces with a net.</summary>
    /// <param name="net">The net.</param>
    /// <param name="traces">The traces, at least one; a trace may be empty.</param>
    /// <param name="options">How far the search goes; null for the defaults.</param>
    /// <returns>The alignments.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no trace. <see cref="FaultCode.InvalidArgument"/>: null, a blank activity, an
    /// option outside its range, or a net whose final marking cannot be reached.</exception>
    public static ModelAlignment Of(AcceptingPetriNet net, ReadOnlySpan<ImmutableArray<string>> traces, AlignmentOptions? options = null)
    {
        Guard.NotNull(net, nameof(net));
        Guard.NotEmpty(traces, nameof(traces));
        for (int i = 0; i < traces.Length; i++)
        {
            string place = Guard.At(nameof(traces), i);
            if (traces[i].IsDefault)
                throw Faults.Invalid(place, "no trace", "give a trace, which may be empty");
            foreach (string activity in traces[i])
                Guard.NotBlank(activity, place);
        }
        var cases = new int[traces.Length];
        Array.Fill(cases, 1);
        return Of(net, traces, cases, options);
    }

    /// <summary>Aligns the variants of a log with a net, in order of first appearance.</summary>
    /// <param name="net">The net.</param>
    /// <param name="log">The log.</param>
    /// <param name="options">How far the search goes; null for the defaults.</param>
    /// <returns>The alignments, one per variant.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the log has no case. <see cref="FaultCode.InvalidArgument"/>: null, an option
    /// outside its range, or a net whose final marking cannot be reached.</exception>
    public static ModelAlignment Of(AcceptingPetriNet net, EventLog log, AlignmentOptions? options = null)
    {
        Guard.NotNull(net, nameof(net));
        var variants = LogTraces.Of(log);
        ImmutableArray<string>[] traces =
        [
            .. variants.Traces.Select(trace => trace.Select(activity => variants.Labels[activity]).ToImmutableArray()),
        ];
        return Of(net, traces, variants.Counts, options);
    }

    /// <summary>Explains the fitness.</summary>
    /// <returns>The explanation, with one part per trace.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean fitness of the alignments", "对齐平均拟合度"),
            AverageFitness,
            source: new Phrase("Adriansyah 2014", "阿德里安夏 2014"),
            parts: [.. Traces.Select(trace => trace.Explain())]
        );

    private static ModelAlignment Of(
        AcceptingPetriNet net,
        ReadOnlySpan<ImmutableArray<string>> traces,
        ReadOnlySpan<int> cases,
        AlignmentOptions? options
    )
    {
        var search = new AlignmentSearch(net, (options ?? new AlignmentOptions()).Checked());
        var shortest = search.ShortestRun;
        var alignments = ImmutableArray.CreateBuilder<TraceAlignment>(traces.Length);
        for (int i = 0; i < traces.Length; i++)
            alignments.Add(new TraceAlignment(traces[i], cases[i], shortest.Cost, search.Align(traces[i].AsSpan())));
        return new ModelAlignment(shortest.Cost, alignments.MoveToImmutable());
    }
}
