namespace Ops.Domain.Goals;

/// <summary>A counterfactual: the root's progress if a goal stood elsewhere.</summary>
public sealed record GoalWhatIf : IExplainable
{
    private GoalWhatIf() { }

    /// <summary>The root.</summary>
    public string Root { get; internal init; } = "";

    /// <summary>The goal that is moved.</summary>
    public string Goal { get; internal init; } = "";

    /// <summary>Where the goal stands; null without data.</summary>
    public double? Progress { get; internal init; }

    /// <summary>Where it would stand.</summary>
    public double Assumed { get; internal init; }

    /// <summary>The root's progress as it is; null without data.</summary>
    public double? RootProgress { get; internal init; }

    /// <summary>The root's progress as it would be; null without data.</summary>
    public double? RootAssumed { get; internal init; }

    /// <summary>What the root would gain; null when one of the two is undefined.</summary>
    public double? Gain => RootAssumed - RootProgress;

    /// <summary>Moves a goal and computes its ancestors anew.</summary>
    /// <param name="rollup">The roll-up.</param>
    /// <param name="root">The root: any goal.</param>
    /// <param name="goal">The goal to be moved, with children or without.</param>
    /// <param name="progress">Where it would stand; 1 if it hit its target.</param>
    /// <returns>The root before and after.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such goal. <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity.</exception>
    public static GoalWhatIf Of(GoalRollup rollup, string root, string goal, double progress)
    {
        Guard.NotNull(rollup, nameof(rollup));
        Guard.Finite(progress, nameof(progress));
        int rootNumber = rollup.Graph.NumberOf(root);
        int number = rollup.Graph.NumberOf(goal);
        var sheet = rollup.Sheet.Copy();
        sheet.Replace(rollup.Graph.PositionOf[number], progress);
        return new GoalWhatIf
        {
            Root = root,
            Goal = goal,
            Progress = rollup.Progress[number],
            Assumed = progress,
            RootProgress = rollup.Progress[rootNumber],
            RootAssumed = sheet[rootNumber],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase($"What {Root} gains", $"{Root} 的增加"),
            Gain,
            Phrase.Of($"{RootAssumed} - {RootProgress}"),
            default,
            Explanation.Of(new Phrase($"Progress of {Goal} as it is", $"{Goal} 的实际进度"), Progress),
            Explanation.Of(new Phrase($"Progress of {Goal} assumed", $"{Goal} 的假设进度"), Assumed)
        );
}
