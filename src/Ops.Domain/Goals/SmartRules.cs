namespace Ops.Domain.Goals;

/// <summary>The rules of the SMART check: their ids, and what they mean.</summary>
public static class SmartRules
{
    /// <summary>No title.</summary>
    public const string MissingTitle = "missing-title";

    /// <summary>No owner.</summary>
    public const string MissingOwner = "missing-owner";

    /// <summary>No metric.</summary>
    public const string MissingMetric = "missing-metric";

    /// <summary>No unit.</summary>
    public const string MissingUnit = "missing-unit";

    /// <summary>No baseline.</summary>
    public const string MissingBaseline = "missing-baseline";

    /// <summary>No target.</summary>
    public const string MissingTarget = "missing-target";

    /// <summary>No direction.</summary>
    public const string MissingDirection = "missing-direction";

    /// <summary>No first day.</summary>
    public const string MissingStart = "missing-start";

    /// <summary>No last day.</summary>
    public const string MissingEnd = "missing-end";

    /// <summary>Target and baseline are equal.</summary>
    public const string NoChange = "no-change";

    /// <summary>The target lies on the other side of the baseline.</summary>
    public const string DirectionContradictsTarget = "direction-contradicts-target";

    /// <summary>It does not end after it starts.</summary>
    public const string EndNotAfterStart = "end-not-after-start";

    /// <summary>It is over.</summary>
    public const string AlreadyEnded = "already-ended";

    /// <summary>It serves no other goal.</summary>
    public const string NoParent = "no-parent";

    /// <summary>The past is too short or does not vary.</summary>
    public const string InsufficientHistory = "insufficient-history";

    /// <summary>The past makes the target incredible.</summary>
    public const string Unrealistic = "unrealistic";

    /// <summary>The target comes by itself.</summary>
    public const string NotAmbitious = "not-ambitious";

    private static readonly ImmutableDictionary<string, Phrase> s_names = new Dictionary<string, Phrase>(StringComparer.Ordinal)
    {
        [MissingTitle] = new("No title", "缺少标题"),
        [MissingOwner] = new("No owner", "缺少责任人"),
        [MissingMetric] = new("No metric", "缺少指标"),
        [MissingUnit] = new("No unit", "缺少单位"),
        [MissingBaseline] = new("No baseline", "缺少基线"),
        [MissingTarget] = new("No target", "缺少目标值"),
        [MissingDirection] = new("No direction", "缺少方向"),
        [MissingStart] = new("No first day", "缺少开始日期"),
        [MissingEnd] = new("No last day", "缺少结束日期"),
        [NoChange] = new("Target equals baseline", "目标值等于基线"),
        [DirectionContradictsTarget] = new("Direction contradicts target", "方向与目标值矛盾"),
        [EndNotAfterStart] = new("Does not end after it starts", "结束不晚于开始"),
        [AlreadyEnded] = new("Is over", "已经结束"),
        [NoParent] = new("Serves no other goal", "没有上级目标"),
        [InsufficientHistory] = new("Too little history", "历史数据不足"),
        [Unrealistic] = new("Unrealistic", "不切实际"),
        [NotAmbitious] = new("Not ambitious", "缺乏挑战"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>All ids, sorted.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. s_names.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What a rule means when it is broken.</summary>
    /// <param name="id">The rule's id.</param>
    /// <returns>The meaning, in both languages.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such rule. <see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static Phrase Name(string id) =>
        s_names.TryGetValue(Guard.NotNull(id, nameof(id)), out var name)
            ? name
            : throw Faults.Unknown(nameof(id), id, "use an id of this list");
}
