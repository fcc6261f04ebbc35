using System.Runtime.InteropServices;

namespace Ops.Domain.Decisions;

/// <summary>The alternatives in order: a score and a competition rank (1, 1, 3) for each.</summary>
public sealed class Ranking : IExplainable
{
    private readonly DecisionMatrix _matrix;
    private readonly Phrase _method;
    private readonly Phrase _formula;
    private readonly Phrase _source;

    internal Ranking(DecisionMatrix matrix, double[] scores, Phrase method, Phrase formula, Phrase source)
    {
        _matrix = matrix;
        _method = method;
        _formula = formula;
        _source = source;
        Scores = ImmutableCollectionsMarshal.AsImmutableArray(scores);
        Ranks = CompetitionRanks.Of(scores, higherIsBetter: true);
    }

    /// <summary>One score per alternative, in the order of the matrix; higher is better.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>One rank per alternative; 1 is best; scores within 1e-9 of each other tie.</summary>
    public ImmutableArray<int> Ranks { get; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Scores.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Explanation.Of(
                _matrix.NameOf(i),
                Scores[i],
                Phrase.Of($"rank {Ranks[i]} of {Ranks.Length}", $"第 {Ranks[i]} 名，共 {Ranks.Length} 个")
            );
        }
        return Explanation.Of(_method, $"{Figures.Text((decimal)Scores.Length)}", _formula, _source, parts);
    }
}
