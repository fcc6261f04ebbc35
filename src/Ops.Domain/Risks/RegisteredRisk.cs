namespace Ops.Domain.Risks;

/// <summary>An entry of the register on the day of the question.</summary>
public sealed class RegisteredRisk : IExplainable
{
    internal RegisteredRisk(RegisterEntry entry, RiskStage stage, Money limit, ImmutableArray<RiskFlag> flags)
    {
        Entry = entry;
        Stage = stage;
        Limit = limit;
        Flags = flags;
        IsAboveTolerance = entry.ResidualLoss is { } loss ? loss.Amount > limit.Amount : null;
    }

    /// <summary>The entry.</summary>
    public RegisterEntry Entry { get; }

    /// <summary>How far it has come.</summary>
    public RiskStage Stage { get; }

    /// <summary>Its own appetite, or else the register's tolerance.</summary>
    public Money Limit { get; }

    /// <summary>True when the residual loss is above the limit; null while it is not assessed.</summary>
    public bool? IsAboveTolerance { get; }

    /// <summary>What is wrong with it, in the order of <see cref="RiskFlagKind"/>.</summary>
    public ImmutableArray<RiskFlag> Flags { get; }

    /// <summary>True when it must go up: above tolerance and with a flag.</summary>
    public bool IsEscalated => IsAboveTolerance == true && !Flags.IsEmpty;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"{Entry.Id}"),
            RegisterWords.Of(Stage),
            Entry.ResidualLoss is { } loss
                ? Phrase.Of($"residual {loss}, limit {Limit}", $"剩余 {loss}，限额 {Limit}")
                : new Phrase("not assessed", "未评估"),
            default,
            [.. Flags.Select(flag => Explanation.Of(RegisterWords.Of(flag.Kind), flag.ToPhrase()))]
        );
}
