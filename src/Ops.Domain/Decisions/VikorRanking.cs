namespace Ops.Domain.Decisions;

/// <summary>The result of VIKOR: S, R and Q per alternative, ranks by Q, and which alternatives form the compromise.</summary>
public sealed class VikorRanking : IExplainable
{
    private readonly DecisionMatrix _matrix;

    internal VikorRanking(DecisionMatrix matrix, double[] benefit, double[] regret, double[] compromise)
    {
        _matrix = matrix;
        GroupUtility = ImmutableArray.Create(benefit);
        IndividualRegret = ImmutableArray.Create(regret);
        Compromise = ImmutableArray.Create(compromise);
        Ranks = CompetitionRanks.Of(compromise, higherIsBetter: false);
        int[] order = [.. Enumerable.Range(0, compromise.Length).OrderBy(i => Ranks[i])];
        int best = order[0];
        // Advantage threshold DQ = 1 / (m - 1); a single alternative has no rival, and a threshold without end.
        double threshold = 1.0 / (order.Length - 1);
        HasAcceptableAdvantage = order.Length < 2 || compromise[order[1]] - compromise[best] >= threshold;
        HasAcceptableStability = benefit[best] <= benefit.Min() || regret[best] <= regret.Min();
        CompromiseSet =
            HasAcceptableAdvantage && HasAcceptableStability ? [best]
            : HasAcceptableAdvantage ? [best, order[1]]
            : [.. order.TakeWhile((i, position) => position == 0 || compromise[i] - compromise[best] < threshold)];
    }

    /// <summary>S: the weighted distance from the best on all criteria together; lower is better.</summary>
    public ImmutableArray<double> GroupUtility { get; }

    /// <summary>R: the largest weighted distance from the best on one criterion; lower is better.</summary>
    public ImmutableArray<double> IndividualRegret { get; }

    /// <summary>Q: the compromise of S and R, 0 for an alternative that is best in both; lower is better.</summary>
    public ImmutableArray<double> Compromise { get; }

    /// <summary>One rank per alternative by Q; 1 is best; figures within 1e-9 of each other tie.</summary>
    public ImmutableArray<int> Ranks { get; }

    /// <summary>Condition C1: the best leads the second by at least 1/(m − 1) in Q.</summary>
    public bool HasAcceptableAdvantage { get; }

    /// <summary>Condition C2: the best in Q is also best in S or in R.</summary>
    public bool HasAcceptableStability { get; }

    /// <summary>The alternatives that form the compromise solution, best first: one when both conditions hold.</summary>
    public ImmutableArray<int> CompromiseSet { get; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Ranks.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Explanation.Of(
                _matrix.NameOf(i),
                Compromise[i],
                Phrase.Of($"S {GroupUtility[i]}, R {IndividualRegret[i]}, #{Ranks[i]}")
            );
        return Explanation.Of(
            new Phrase("VIKOR compromise", "VIKOR 折衷解"),
            string.Join(", ", CompromiseSet.Select(i => _matrix.NameOf(i).English)),
            Phrase.Of(
                $"acceptable advantage: {Yes(HasAcceptableAdvantage).English}, acceptable stability: {Yes(HasAcceptableStability).English}",
                $"优势可接受：{Yes(HasAcceptableAdvantage).Chinese}，稳定性可接受：{Yes(HasAcceptableStability).Chinese}"
            ),
            new Phrase("Opricovic & Tzeng 2004", "Opricovic 与 Tzeng 2004"),
            parts
        );
    }

    private static Phrase Yes(bool holds) => holds ? new Phrase("yes", "是") : new Phrase("no", "否");
}
