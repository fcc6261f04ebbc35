using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>An entry of the register on the day of the question.</summary>
/// <remarks>Of its flags only which ones there are is kept; their facts are read from the entry when they are asked for.</remarks>
public sealed class RegisteredRisk : IExplainable
{
    private static readonly int FlagCount = Enum.GetValues<RiskFlagKind>().Length;

    private readonly LocalDate _review;
    private readonly LocalDate _asOf;
    private readonly byte _flags;

    internal RegisteredRisk(RegisterEntry entry, Money limit, LocalDate review, LocalDate asOf)
    {
        Entry = entry;
        Limit = limit;
        _review = review;
        _asOf = asOf;
        Stage = StageOf(entry);
        for (int kind = 0; kind < FlagCount; kind++)
        {
            if (Has((RiskFlagKind)kind))
                _flags |= (byte)(1 << kind);
        }
    }

    /// <summary>The entry.</summary>
    public RegisterEntry Entry { get; }

    /// <summary>How far it has come.</summary>
    public RiskStage Stage { get; }

    /// <summary>Its own appetite, or else the register's tolerance.</summary>
    public Money Limit { get; }

    /// <summary>True when the residual loss is above the limit; null while it is not assessed.</summary>
    public bool? IsAboveTolerance => Entry.ResidualLoss is { } loss ? loss.Amount > Limit.Amount : null;

    /// <summary>What is wrong with it, in the order of <see cref="RiskFlagKind"/>.</summary>
    public ImmutableArray<RiskFlag> Flags
    {
        get
        {
            if (_flags == 0)
                return [];
            var flags = ImmutableArray.CreateBuilder<RiskFlag>();
            for (int kind = 0; kind < FlagCount; kind++)
            {
                if ((_flags >> kind & 1) == 1)
                    flags.Add(Flag((RiskFlagKind)kind));
            }
            return flags.ToImmutable();
        }
    }

    /// <summary>True when it must go up: above tolerance and with a flag.</summary>
    public bool IsEscalated => _flags != 0 && IsAboveTolerance == true;

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

    private static RiskStage StageOf(RegisterEntry entry)
    {
        if (entry.ResidualLoss is null)
            return RiskStage.Identified;
        if (entry.Response is not { } response)
            return RiskStage.Assessed;
        if (response == RiskResponse.Accept)
            return RiskStage.Monitored;
        if (entry.Treatments.IsEmpty)
            return RiskStage.Treating;
        foreach (var treatment in entry.Treatments)
        {
            if (treatment.Done is null)
                return RiskStage.Treating;
        }
        return RiskStage.Monitored;
    }

    private bool Has(RiskFlagKind kind) =>
        kind switch
        {
            RiskFlagKind.NoOwner => string.IsNullOrEmpty(Entry.Owner),
            RiskFlagKind.NotAssessed => Entry.ResidualLoss is null,
            RiskFlagKind.NoResponse => Stage == RiskStage.Assessed && IsAboveTolerance == true,
            RiskFlagKind.NoTreatment => Entry.Response is RiskResponse.Treat or RiskResponse.Transfer or RiskResponse.Avoid
                && Entry.Treatments.IsEmpty,
            RiskFlagKind.TreatmentOverdue => Overdue() is not null,
            RiskFlagKind.AcceptanceExpired => Entry.Response == RiskResponse.Accept
                && (Entry.AcceptedUntil is not { } until || until < _asOf),
            _ => _review < _asOf,
        };

    private RiskFlag Flag(RiskFlagKind kind) =>
        kind switch
        {
            RiskFlagKind.NoResponse => new RiskFlag(kind) { Loss = Entry.ResidualLoss, Limit = Limit },
            RiskFlagKind.TreatmentOverdue => new RiskFlag(kind) { Treatment = Overdue()?.Id, Due = Overdue()?.Due },
            RiskFlagKind.AcceptanceExpired => new RiskFlag(kind) { Due = Entry.AcceptedUntil },
            RiskFlagKind.ReviewOverdue => new RiskFlag(kind) { Due = _review },
            _ => new RiskFlag(kind),
        };

    /// <summary>The treatment that has been late for longest; of equal dates the first.</summary>
    private TreatmentAction? Overdue()
    {
        TreatmentAction? worst = null;
        foreach (var treatment in Entry.Treatments)
        {
            if (treatment.Done is null && treatment.Due < _asOf && (worst is not { } known || treatment.Due < known.Due))
                worst = treatment;
        }
        return worst;
    }
}
