namespace Ops.Domain.Decisions;

/// <summary>How one voter orders some options: the best tier first; options of one tier are equal to the voter.</summary>
/// <remarks>Two rankings are equal when voter and tiers are.</remarks>
public sealed record VoterRanking
{
    /// <summary>Creates a ranking.</summary>
    /// <param name="voter">The voter's name, unique in the group.</param>
    /// <param name="tiers">The tiers, best first; each names at least one option. Whether every option stands once is checked against the options.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank name. <see cref="FaultCode.EmptyInput"/>: no tier, or a tier without options.
    /// </exception>
    public VoterRanking(string voter, IReadOnlyList<IReadOnlyList<string>> tiers)
    {
        Voter = Guard.NotBlank(voter, nameof(voter));
        if (Guard.NotNull(tiers, nameof(tiers)).Count == 0)
            throw Faults.Empty($"{voter}.{nameof(tiers)}", "give at least one tier");
        for (int i = 0; i < tiers.Count; i++)
        {
            if (Guard.NotNull(tiers[i], Guard.At(nameof(tiers), i)).Count == 0)
                throw Faults.Empty($"{voter}.{Guard.At(nameof(tiers), i)}", "give every tier at least one option");
        }
        Tiers = [.. tiers.Select(tier => tier.ToImmutableArray())];
    }

    /// <summary>The voter's name.</summary>
    public string Voter { get; }

    /// <summary>The tiers, best first.</summary>
    public ImmutableArray<ImmutableArray<string>> Tiers { get; }

    /// <summary>Equal when voter and tiers are.</summary>
    /// <param name="other">The other ranking.</param>
    /// <returns>True when both say the same.</returns>
    public bool Equals(VoterRanking? other) =>
        other is not null
        && Voter == other.Voter
        && Tiers.Length == other.Tiers.Length
        && Tiers.Zip(other.Tiers).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));

    /// <summary>A hash code that agrees with <see cref="Equals(VoterRanking)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Voter, Tiers.Length);
}
