namespace Ops.Domain.Goals;

/// <summary>How far a key result has come.</summary>
public sealed record KeyResultProgress : IExplainable
{
    /// <summary>A limit counts as reached within this part of its size: binary fractions must not turn 0.1 + 0.2 into a miss.</summary>
    private const double Reach = 1e-9;

    private KeyResultProgress(KeyResult keyResult, double actual)
    {
        KeyResult = keyResult;
        Actual = actual;
    }

    /// <summary>The key result.</summary>
    public KeyResult KeyResult { get; }

    /// <summary>The figure reached.</summary>
    public double Actual { get; }

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
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no key result, or NaN or infinity.</exception>
    public static KeyResultProgress Of(KeyResult keyResult, double actual)
    {
        Guard.NotNull(keyResult, nameof(keyResult));
        Guard.Finite(actual, nameof(actual));
        return keyResult.Target is { } target ? OnTheWay(keyResult, target, actual) : InPlace(keyResult, actual);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
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

    private static KeyResultProgress OnTheWay(KeyResult keyResult, double target, double actual)
    {
        double way = target - keyResult.Baseline!.Value;
        double progress = (actual - keyResult.Baseline.Value) / way;
        bool achieved = progress >= 1 - Reach;
        return new KeyResultProgress(keyResult, actual)
        {
            Progress = progress,
            Achieved = achieved,
            Remaining = achieved ? 0 : Math.Abs(target - actual),
        };
    }

    private static KeyResultProgress InPlace(KeyResult keyResult, double actual)
    {
        double distance = Math.Max(Outside(keyResult.Lower - actual, keyResult.Lower), Outside(actual - keyResult.Upper, keyResult.Upper));
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

    private static double Outside(double? excess, double? limit) =>
        excess is { } distance && distance > Reach * Math.Max(1, Math.Abs(limit!.Value)) ? distance : 0;
}
