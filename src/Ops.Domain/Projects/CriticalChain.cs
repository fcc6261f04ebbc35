namespace Ops.Domain.Projects;

/// <summary>A project planned by its critical chain: aggressive tasks, and the safety gathered in buffers (关键链).</summary>
/// <remarks>E. Goldratt, Critical Chain (1997); R. Newbold (1998) for the root of the sum of squares. Compared by reference.</remarks>
public sealed class CriticalChain : IExplainable
{
    private readonly TaskChain _project;

    private CriticalChain(ImmutableArray<TaskChain> chains)
    {
        Chains = chains;
        _project = chains.Single(chain => chain.Kind == ChainKind.Project);
    }

    /// <summary>The chains, in the order given.</summary>
    public ImmutableArray<TaskChain> Chains { get; }

    /// <summary>The project chain with half its removed safety.</summary>
    public double PlannedCutAndPaste => _project.Length + _project.CutAndPaste;

    /// <summary>The project chain with the root of the sum of squares of its removed safeties.</summary>
    public double PlannedRootSumSquares => _project.Length + _project.RootSumSquares;

    /// <summary>Plans a project.</summary>
    /// <param name="chains">The project chain and the feeding ones.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no chain; <see cref="FaultCode.DuplicateKey"/>: a chain twice, or a task twice in a chain;
    /// <see cref="FaultCode.InvalidArgument"/>: null, not exactly one project chain, a negative duration, an aggressive one above the safe one.
    /// </exception>
    public static CriticalChain Of(ReadOnlySpan<TaskChain> chains)
    {
        Guard.NotEmpty(chains, nameof(chains));
        ImmutableArray<TaskChain> all = [.. chains];
        for (int i = 0; i < all.Length; i++)
            Guard.NotNull(all[i], Guard.At(nameof(chains), i));
        Network.Unique(nameof(chains), [.. all.Select(chain => chain.Id)]);
        foreach (var chain in all)
            Network.Unique(chain.Id, [.. chain.Tasks.Select(task => task.Id)]);
        if (all.Count(chain => chain.Kind == ChainKind.Project) != 1)
            throw Faults.Invalid(nameof(chains), "not exactly one project chain", "give one project chain");
        foreach (var task in all.SelectMany(chain => chain.Tasks))
        {
            if (task.Aggressive < 0 || task.Aggressive > task.Safe)
                throw Faults.Invalid(task.Id, "the aggressive duration is outside [0, safe]", "give one inside");
        }
        return new CriticalChain(all);
    }

    /// <summary>How the project buffer stands.</summary>
    /// <param name="method">How large the buffer is.</param>
    /// <param name="completeShare">The completed share of the project chain.</param>
    /// <param name="bufferUsed">How much of the buffer is used, in the unit of the tasks.</param>
    /// <param name="greenLine">Green up to here.</param>
    /// <param name="redLine">Red above here.</param>
    /// <returns>The used share and its zone.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.UnknownReference"/>: a method that is not defined; <see cref="FaultCode.InvalidArgument"/>: a share
    /// outside [0, 1], a negative use; <see cref="FaultCode.ZeroDenominator"/>: a buffer of 0.
    /// </exception>
    public BufferState State(BufferMethod method, double completeShare, double bufferUsed, BufferLine greenLine, BufferLine redLine)
    {
        if (!Enum.IsDefined(method))
            throw Faults.Unknown(nameof(method), $"{method}", $"use a member of {nameof(BufferMethod)}");
        Guard.Probability(completeShare, nameof(completeShare));
        Guard.NotNegative(bufferUsed, nameof(bufferUsed));
        double buffer = method == BufferMethod.CutAndPaste ? _project.CutAndPaste : _project.RootSumSquares;
        if (buffer == 0)
            throw Faults.ZeroDenominator(nameof(bufferUsed), "the project buffer is 0", "give tasks with safety");
        double consumption = bufferUsed / buffer;
        var zone =
            consumption <= greenLine.At(completeShare) ? BufferZone.Green
            : consumption > redLine.At(completeShare) ? BufferZone.Red
            : BufferZone.Yellow;
        return new BufferState(consumption, zone);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Project chain with half its safety", "项目链加一半安全时间"),
            PlannedCutAndPaste,
            Phrase.Of($"{_project.Length} + {_project.CutAndPaste}"),
            new Phrase("Goldratt 1997", "Goldratt 1997"),
            Explanation.Of(new Phrase("With the root of the sum of squares", "按平方和开方"), PlannedRootSumSquares)
        );
}
