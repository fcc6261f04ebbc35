namespace Ops.Domain.Markets;

/// <summary>Which resources carry an advantage that lasts: valuable, rare, inimitable, organised (VRIO).</summary>
/// <remarks>Source: J. B. Barney, Firm resources and sustained competitive advantage (Journal of Management 17, 1991); Barney, Gaining and Sustaining Competitive Advantage (1997).</remarks>
public sealed class ResourceAdvantage : IExplainable
{
    private ResourceAdvantage() { }

    /// <summary>The resources in input order.</summary>
    public ImmutableArray<ResourceStanding> Resources { get; private init; }

    /// <summary>The core competences: those with an advantage that lasts, in input order.</summary>
    public ImmutableArray<string> CoreCompetences { get; private init; }

    /// <summary>Valuable and rare resources that nobody makes use of, in input order: the nearest gain.</summary>
    public ImmutableArray<string> Unused { get; private init; }

    /// <summary>Core competences / resources.</summary>
    public double SustainedShare { get; private init; }

    /// <summary>Reads the resources.</summary>
    /// <param name="resources">At least one, each once.</param>
    /// <returns>The standing of each.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: blank id.
    /// </exception>
    public static ResourceAdvantage Of(ReadOnlySpan<VrioResource> resources)
    {
        Guard.NotEmpty(resources, nameof(resources));
        Ids.Unique(resources, resource => Guard.NotBlank(resource.Id, nameof(resources)), nameof(resources));
        ResourceStanding[] rows = [.. resources.ToArray().Select(Standing)];
        string[] core = [.. Of(rows, CompetitiveImplication.SustainedAdvantage)];
        return new ResourceAdvantage
        {
            Resources = [.. rows],
            CoreCompetences = [.. core],
            Unused = [.. Of(rows, CompetitiveImplication.UnusedAdvantage)],
            SustainedShare = (double)core.Length / rows.Length,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Core competences among the resources", "核心竞争力占比"),
            SustainedShare,
            Phrase.Of($"{CoreCompetences.Length} / {Resources.Length}"),
            new Phrase("Barney 1991", "Barney 1991"),
            [.. Resources.Select(row => Explanation.Of(Phrase.Of($"{row.Id}"), Word(row.Implication), Phrase.Of($"{row.Answers} / 4")))]
        );

    private static IEnumerable<string> Of(ResourceStanding[] rows, CompetitiveImplication implication) =>
        rows.Where(row => row.Implication == implication).Select(row => row.Id);

    private static ResourceStanding Standing(VrioResource resource) =>
        new()
        {
            Id = resource.Id,
            Implication = resource switch
            {
                { IsValuable: false } => CompetitiveImplication.Disadvantage,
                { IsRare: false } => CompetitiveImplication.Parity,
                { IsOrganized: false } => CompetitiveImplication.UnusedAdvantage,
                { IsInimitable: false } => CompetitiveImplication.TemporaryAdvantage,
                _ => CompetitiveImplication.SustainedAdvantage,
            },
            Answers =
                (resource.IsValuable ? 1 : 0)
                + (resource.IsRare ? 1 : 0)
                + (resource.IsInimitable ? 1 : 0)
                + (resource.IsOrganized ? 1 : 0),
        };

    private static Phrase Word(CompetitiveImplication implication) =>
        implication switch
        {
            CompetitiveImplication.Disadvantage => new Phrase("disadvantage", "劣势"),
            CompetitiveImplication.Parity => new Phrase("parity", "均势"),
            CompetitiveImplication.UnusedAdvantage => new Phrase("unused advantage", "未利用的优势"),
            CompetitiveImplication.TemporaryAdvantage => new Phrase("temporary advantage", "暂时优势"),
            _ => new Phrase("sustained advantage", "持续优势"),
        };
}
