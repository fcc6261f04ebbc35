using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Something that is wrong with an entry, and the fact that says so.</summary>
public sealed record RiskFlag
{
    internal RiskFlag(RiskFlagKind kind) => Kind = kind;

    /// <summary>What is wrong.</summary>
    public RiskFlagKind Kind { get; }

    /// <summary>The treatment it is about; null for none.</summary>
    public string? Treatment { get; internal init; }

    /// <summary>The day that has passed: of a treatment, an acceptance, a review; null where there is none.</summary>
    public LocalDate? Due { get; internal init; }

    /// <summary>The loss that is above the limit; null where it is about something else.</summary>
    public Money? Loss { get; internal init; }

    /// <summary>The limit that the loss is above; null where it is about something else.</summary>
    public Money? Limit { get; internal init; }

    /// <summary>The flag and its fact as a sentence.</summary>
    /// <returns>The sentence in both languages.</returns>
    public Phrase ToPhrase() =>
        Kind switch
        {
            RiskFlagKind.NoOwner => new Phrase("nobody owns it", "无责任人"),
            RiskFlagKind.NotAssessed => new Phrase("its loss is not assessed", "损失尚未评估"),
            RiskFlagKind.NoResponse => Phrase.Of($"{Loss} is above {Limit}, no response decided", $"{Loss} 超过 {Limit}，尚未决定应对"),
            RiskFlagKind.NoTreatment => new Phrase("no treatment is planned", "未计划任何处理措施"),
            RiskFlagKind.TreatmentOverdue => Phrase.Of(
                $"treatment {Treatment} was due on {DayOf(Due)}",
                $"措施 {Treatment} 应于 {DayOf(Due)} 完成"
            ),
            RiskFlagKind.AcceptanceExpired when Due is null => new Phrase("accepted without an end", "接受未定期限"),
            RiskFlagKind.AcceptanceExpired => Phrase.Of($"acceptance ended on {DayOf(Due)}", $"接受期限止于 {DayOf(Due)}"),
            _ => Phrase.Of($"review was due on {DayOf(Due)}", $"应于 {DayOf(Due)} 复审"),
        };

    private static string DayOf(LocalDate? day) => day is { } known ? Figures.Text(known) : "";
}
