namespace Ops.Domain.Risks;

/// <summary>From threats through barriers to an event, and through barriers on to its consequences (蝴蝶结分析).</summary>
/// <remarks>
/// Barriers fail independently of each other. Source: CCPS, Layer of Protection Analysis 2001; IEC 31010. Compared by reference.
/// </remarks>
public sealed class Bowtie : IExplainable
{
    private ImmutableArray<BowtieThreat> _threats;
    private ImmutableArray<BowtieConsequence> _consequences;

    private Bowtie() { }

    /// <summary>How often the event comes about by each threat, in the order given.</summary>
    public ImmutableArray<ThreatFrequency> Threats { get; internal init; }

    /// <summary>How often a year the event comes about.</summary>
    public double TopEventFrequency { get; internal init; }

    /// <summary>The consequences in the order given.</summary>
    public ImmutableArray<ConsequenceLoss> Consequences { get; internal init; }

    /// <summary>The loss of a year that is to be expected.</summary>
    public double ExpectedLoss { get; internal init; }

    /// <summary>Computes a bow-tie.</summary>
    /// <param name="threats">At least one, each id once.</param>
    /// <param name="consequences">Each id once; perhaps none.</param>
    /// <returns>The frequencies and losses.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no threat. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>:
    /// null. <see cref="FaultCode.Overflow"/>: beyond double.
    /// </exception>
    public static Bowtie Of(ReadOnlySpan<BowtieThreat> threats, ReadOnlySpan<BowtieConsequence> consequences)
    {
        Guard.NotEmpty(threats, nameof(threats));
        UniqueIds.Check(threats, nameof(threats), threat => threat.Id);
        UniqueIds.Check(consequences, nameof(consequences), consequence => consequence.Id);
        var causes = ImmutableArray.CreateBuilder<ThreatFrequency>(threats.Length);
        double top = 0;
        foreach (var threat in threats)
        {
            causes.Add(new ThreatFrequency { Id = threat.Id, Frequency = threat.EventFrequency });
            top += threat.EventFrequency;
        }
        var effects = ImmutableArray.CreateBuilder<ConsequenceLoss>(consequences.Length);
        double loss = 0;
        foreach (var consequence in consequences)
        {
            double frequency = BarrierChain.Through(top * consequence.Probability, consequence.Barriers);
            effects.Add(
                new ConsequenceLoss
                {
                    Id = consequence.Id,
                    Frequency = frequency,
                    ExpectedLoss = frequency * consequence.Loss,
                }
            );
            loss += frequency * consequence.Loss;
        }
        if (!double.IsFinite(top) || !double.IsFinite(loss))
            throw Faults.Overflow(nameof(threats), "a figure is beyond the range of double", "work in a larger unit");
        return new Bowtie
        {
            Threats = causes.MoveToImmutable(),
            TopEventFrequency = top,
            Consequences = effects.MoveToImmutable(),
            ExpectedLoss = loss,
            _threats = [.. threats],
            _consequences = [.. consequences],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected loss of a year", "年预期损失"),
            ExpectedLoss,
            Phrase.Of($"Σ f · x"),
            new Phrase("CCPS, Layer of Protection Analysis", "CCPS，保护层分析"),
            [
                .. _consequences.Zip(
                    Consequences,
                    (given, found) =>
                        Explanation.Of(
                            Phrase.Of($"{given.Id}"),
                            found.ExpectedLoss,
                            Phrase.Of($"{TopEventFrequency} * {given.Probability}{BarrierChain.Text(given.Barriers)} * {given.Loss}")
                        )
                ),
                Explanation.Of(
                    new Phrase("Frequency of the event", "事件频率"),
                    TopEventFrequency,
                    Phrase.Of($"Σ f"),
                    default,
                    [
                        .. _threats.Zip(
                            Threats,
                            (given, found) =>
                                Explanation.Of(
                                    Phrase.Of($"{given.Id}"),
                                    found.Frequency,
                                    Phrase.Of($"{given.Frequency}{BarrierChain.Text(given.Barriers)}")
                                )
                        ),
                    ]
                ),
            ]
        );
}
