namespace Ops.Domain.Rules;

/// <summary>Which small mistakes in a table some test points would notice.</summary>
public sealed class MutationReport : IExplainable
{
    internal MutationReport(int mutants, ImmutableArray<Mutant> survived)
    {
        Mutants = mutants;
        Survived = survived;
    }

    /// <summary>How many mistakes were tried.</summary>
    public int Mutants { get; }

    /// <summary>The mistakes that no point notices.</summary>
    public ImmutableArray<Mutant> Survived { get; }

    /// <summary>How many were noticed: the answer (a fault too) differs at some point.</summary>
    public int Killed => Mutants - Survived.Length;

    /// <summary>Share of the mistakes that were noticed; 0 to 1.</summary>
    public double Score => (double)Killed / Mutants;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("mutation score", "变异得分"),
            Score,
            Phrase.Of($"{Killed} / {Mutants}"),
            default,
            [
                .. Survived.Select(mutant =>
                    Explanation.Of(new Phrase("survived", "存活"), $"{mutant.Kind} {mutant.Row} {mutant.Column} {mutant.Value}")
                ),
            ]
        );
}
