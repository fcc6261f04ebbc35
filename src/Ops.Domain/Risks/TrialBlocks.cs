namespace Ops.Domain.Risks;

/// <summary>A portfolio made ready for drawing: blocks of years, each with its own place in every stream.</summary>
internal sealed class TrialBlocks
{
    /// <summary>Years in a block.</summary>
    public const int Size = 4096;

    private readonly CountSampler[] _counts;
    private readonly SeveritySampler[] _severities;
    private readonly ulong[] _countStreams;
    private readonly ulong _seed;

    public TrialBlocks(ReadOnlySpan<CollectiveRisk> risks, ulong seed)
    {
        _seed = seed;
        _counts = new CountSampler[risks.Length];
        _severities = new SeveritySampler[risks.Length];
        _countStreams = new ulong[risks.Length];
        for (int i = 0; i < risks.Length; i++)
        {
            // A risk's streams come from its id: other risks beside it, or another order, leave its draws as they are.
            _countStreams[i] = Numerics.StableHash.Of("count of " + risks[i].Id);
            _counts[i] = new CountSampler(risks[i].Frequency);
            _severities[i] = SeveritySampler.Of(risks[i].Severity, Numerics.StableHash.Of("loss of " + risks[i].Id));
        }
    }

    public int Risks => _counts.Length;

    /// <summary>Adds the losses of every risk in turn, events in the order of their numbers: the order of the additions is part of the result.</summary>
    public void Simulate(long block, Span<double> totals, TrialBuffers buffers)
    {
        totals.Clear();
        for (int risk = 0; risk < _counts.Length; risk++)
            Add(risk, block, totals, buffers);
    }

    /// <summary>Adds one risk's losses in a block of years.</summary>
    public void Add(int risk, long block, Span<double> totals, TrialBuffers buffers)
    {
        var uniforms = buffers.Uniforms.AsSpan(0, totals.Length);
        new Numerics.RandomStream(_seed, _countStreams[risk]).FillUniform(uniforms, (ulong)block * Size);
        var sampler = _counts[risk];
        int[] owners = buffers.Owners;
        ulong next = (ulong)block << 32;
        int waiting = 0;
        for (int trial = 0; trial < uniforms.Length; trial++)
        {
            int count = sampler.Count(uniforms[trial]);
            while (count > TrialBuffers.Events - waiting)
            {
                int fits = TrialBuffers.Events - waiting;
                owners.AsSpan(waiting, fits).Fill(trial);
                Flush(risk, ref next, TrialBuffers.Events, totals, buffers);
                count -= fits;
                waiting = 0;
            }
            // Four owners are written whatever the count: what is too many is overwritten, and nothing branches.
            owners[waiting] = trial;
            owners[waiting + 1] = trial;
            owners[waiting + 2] = trial;
            owners[waiting + 3] = trial;
            if (count > 4)
                owners.AsSpan(waiting, count).Fill(trial);
            waiting += count;
        }
        Flush(risk, ref next, waiting, totals, buffers);
    }

    private void Flush(int risk, ref ulong next, int events, Span<double> totals, TrialBuffers buffers)
    {
        if (events == 0)
            return;
        var losses = buffers.Losses.AsSpan(0, events + SeveritySampler.Padding);
        _severities[risk].Fill(_seed, next, losses, events);
        next += (ulong)events;
        int[] owners = buffers.Owners;
        for (int e = 0; e < events; e++)
            totals[owners[e]] += losses[e];
    }
}

/// <summary>What one thread needs for drawing a block: about 170 KB.</summary>
internal sealed class TrialBuffers
{
    public const int Events = 8192;

    public double[] Uniforms { get; } = new double[TrialBlocks.Size];

    public double[] Losses { get; } = new double[Events + SeveritySampler.Padding];

    public int[] Owners { get; } = new int[Events + 4];

    public double[] Totals { get; } = new double[TrialBlocks.Size];
}
