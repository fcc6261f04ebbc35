namespace Ops.Domain.Kpis;

/// <summary>A fact of an indicator that counts distinct members: who was there. A count alone could not be rolled up.</summary>
/// <remarks>Two sets are equal when they have the same members. <c>default</c> is the empty set.</remarks>
public readonly struct MemberSet : IEquatable<MemberSet>
{
    private static readonly ImmutableHashSet<string> Nobody = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    private readonly ImmutableHashSet<string>? _members;

    /// <summary>States the members.</summary>
    /// <param name="members">Their names; a name that stands twice counts once; none when nobody was there.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public MemberSet(params ReadOnlySpan<string> members)
    {
        var set = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (int i = 0; i < members.Length; i++)
            set.Add(Guard.NotBlank(members[i], Guard.At(nameof(members), i)));
        _members = set.ToImmutable();
    }

    internal MemberSet(ImmutableHashSet<string> members) => _members = members;

    /// <summary>How many there are.</summary>
    public int Count => Members.Count;

    internal ImmutableHashSet<string> Members => _members ?? Nobody;

    /// <summary>True when both have the same members.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(MemberSet left, MemberSet right) => left.Equals(right);

    /// <summary>True when one has a member that the other has not.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(MemberSet left, MemberSet right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MemberSet other) => Members.SetEquals(other.Members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MemberSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int sum = 0;
        foreach (string member in Members)
            sum = unchecked(sum + StringComparer.Ordinal.GetHashCode(member));
        return sum;
    }
}
