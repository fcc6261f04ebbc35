namespace Ops.Domain.Goals;

/// <summary>How far a key result has come.</summary>
public sealed record KeyResultProgress : IExplainable
{
    private KeyResultProgress(KeyResult keyResult, double actual)
    {
        KeyResult = keyResult;
        Actual = actual;
    }

    /// <summary>The key result.</summary>
    public KeyResult KeyResult { get; }

    /// <summary>The figure reached; for milestones the share completed.</summary>
    public double Actual { get; }

    /// <summary>How far each milestone is, 0 to 1, in the order of the key result's steps; none for other kinds.</summary>
    public ImmutableArray<double> Completions { get; internal init; } = [];

    /// <summary>
    /// The share of the way: 1 at the target, below 0 after a step back, above 1 beyond the target. For a floor, a ceiling or a band
    /// 1 inside, falling to 0 over the tolerance outside.
    /// </summary>
    public double Progress { get; internal init; }

    /// <summary>True if the target is reached, or the floor, ceiling or band is kept.</summary>
    public bool Achieved { get; internal init; }

    /// <summary>The way left to the target, at least 0; null for a floor, a ceiling or a band.</summary>
    public double? Remaining { get; internal init; }

    /// <summary>The distance to floor, ceiling or band, at least 0; null for an increase or a decrease.</summary>
    public double? Distance { get; internal init; }

    /// <summary>Measures a key result.</summary>
    /// <param name="keyResult">The key result.</param>
    /// <param name="actual">The figure reached.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no key result, NaN or infinity, a key result with milestones, or another figure than 0 and 1
    /// for one that is done or not.
    /// </exception>
    public static KeyResultProgress Of(KeyResult keyResult, double actual)
    {
        Guard.NotNull(keyResult, nameof(keyResult));
        Guard.Finite(actual, nameof(actual));
        if (keyResult.Kind == KeyResultKind.Milestones)
            throw Faults.Invalid(nameof(keyResult), $"'{keyResult.Id}' is measured by its milestones", "give how far each milestone is");
        if (keyResult.Kind == KeyResultKind.Binary && actual is not (0 or 1))
            throw Faults.Invalid(nameof(actual), $"{Figures.Text(actual)} is neither 0 nor 1", "say whether it is done");
        return keyResult.Target is { } target ? OnTheWay(keyResult, target, actual) : InPlace(keyResult, actual);
    }

    /// <summary>Measures a key result by its milestones: Σ weight × completion / Σ weight.</summary>
    /// <param name="keyResult">A key result with milestones.</param>
    /// <param name="completions">How far each milestone is, 0 to 1, in the order of the key result's steps.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no completion. <see cref="FaultCode.LengthMismatch"/>: not one for each milestone.
    /// <see cref="FaultCode.InvalidArgument"/>: no key result with milestones, or a completion outside 0 to 1.
    /// </exception>
    public static KeyResultProgress OfMilestones(KeyResult keyResult, ReadOnlySpan<double> completions)
    {
        Guard.NotNull(keyResult, nameof(keyResult));
        Guard.NotEmpty(completions, nameof(completions));
        if (keyResult.Kind != KeyResultKind.Milestones)
            throw Faults.Invalid(nameof(keyResult), $"'{keyResult.Id}' has no milestones", "give its figure");
        Guard.SameLength(completions.Length, nameof(completions), keyResult.Steps.Length, nameof(keyResult.Steps));
        double sum = 0;
        double total = 0;
        for (int i = 0; i < completions.Length; i++)
        {
            Guard.Probability(completions[i], Guard.At(nameof(completions), i));
            sum += keyResult.Steps[i].Weight * completions[i];
            total += keyResult.Steps[i].Weight;
        }
        return new KeyResultProgress(keyResult, sum / total)
        {
            Progress = sum / total,
            Achieved = Reach.Least(sum / total, 1),
            Completions = [.. completions],
        };
    }

    /// <summary>The progress as it is to be shown or counted.</summary>
    /// <param name="clamp">How it is cut off.</param>
    /// <returns>The progress, cut off.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a way of cutting off that is not defined.</exception>
    public double Clamped(ProgressClamp clamp) =>
        Guard.Defined(clamp, nameof(clamp)) switch
        {
            ProgressClamp.Floor => Math.Max(0, Progress),
            ProgressClamp.Unit => Math.Clamp(Progress, 0, 1),
            _ => Progress,
        };

    /// <summary>Equal when all parts are, completions in order.</summary>
    /// <param name="other">The other progress.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(KeyResultProgress? other) =>
        other is not null
        && KeyResult == other.KeyResult
        && (Actual, Progress, Achieved, Remaining, Distance)
            == (other.Actual, other.Progress, other.Achieved, other.Remaining, other.Distance)
        && Completions.AsSpan().SequenceEqual(other.Completions.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(KeyResultProgress)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(KeyResult, Actual, Progress, Achieved);

    /// <inheritdoc/>
    public Explanation Explain()
    {
        if (KeyResult.Kind == KeyResultKind.Milestones)
            return ByMilestones();
        var formula =
            KeyResult.Target is { } target ? Phrase.Of($"({Actual} - {KeyResult.Baseline}) / ({target} - {KeyResult.Baseline})")
            : KeyResult.Tolerance > 0 ? Phrase.Of($"max(0, 1 - {Distance} / {KeyResult.Tolerance})")
            : Phrase.Of($"distance {Distance}", $"距离 {Distance}");
        ReadOnlySpan<(Phrase Name, double? Value)> ingredients =
        [
            (new Phrase("Actual", "实际值"), Actual),
            (new Phrase("Baseline", "基线"), KeyResult.Baseline),
            (new Phrase("Target", "目标值"), KeyResult.Target),
            (new Phrase("Floor", "下限"), KeyResult.Lower),
            (new Phrase("Ceiling", "上限"), KeyResult.Upper),
        ];
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var (name, value) in ingredients)
        {
            if (value is not null)
                parts.Add(Explanation.Of(name, value));
        }
        return Explanation.Of(new Phrase("Progress", "进度"), Progress, formula, default, parts.ToImmutable().AsSpan());
    }

    private Explanation ByMilestones()
    {
        var parts = KeyResult.Steps.Select(
            (step, i) =>
                Explanation.Of(
                    new Phrase($"Milestone {step.Id}", $"里程碑 {step.Id}"),
                    Completions[i],
                    Phrase.Of($"weight {step.Weight}", $"权重 {step.Weight}")
                )
        );
        return Explanation.Of(
            new Phrase("Progress", "进度"),
            Progress,
            new Phrase("Σ weight × completion / Σ weight", "Σ 权重×完成度 / Σ 权重"),
            default,
            [.. parts]
        );
    }

    private static KeyResultProgress OnTheWay(KeyResult keyResult, double target, double actual)
    {
        double baseline = keyResult.Baseline!.Value;
        bool achieved = target > baseline ? Reach.Least(actual, target) : Reach.Least(-actual, -target);
        return new KeyResultProgress(keyResult, actual)
        {
            Progress = (actual - baseline) / (target - baseline),
            Achieved = achieved,
            Remaining = achieved ? 0 : Math.Abs(target - actual),
        };
    }

    private static KeyResultProgress InPlace(KeyResult keyResult, double actual)
    {
        double below = keyResult.Lower is { } lower && !Reach.Least(actual, lower) ? lower - actual : 0;
        double above = keyResult.Upper is { } upper && !Reach.Least(-actual, -upper) ? actual - upper : 0;
        double distance = Math.Max(below, above);
        return new KeyResultProgress(keyResult, actual)
        {
            Progress =
                distance == 0 ? 1
                : keyResult.Tolerance == 0 ? 0
                : Math.Max(0, 1 - (distance / keyResult.Tolerance)),
            Achieved = distance == 0,
            Distance = distance,
        };
    }
}
