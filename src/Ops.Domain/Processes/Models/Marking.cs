namespace Ops.Domain.Processes;

/// <summary>A state of a Petri net (标识): the tokens of its places.</summary>
/// <remarks>Places without a token are left out. Two markings are equal when all their places and numbers are.</remarks>
public sealed class Marking : IEquatable<Marking>
{
    /// <summary>Creates a marking.</summary>
    /// <param name="tokens">The tokens of the places that have some; none for the empty marking.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.DuplicateKey"/>: a place twice.
    /// <see cref="FaultCode.InvalidArgument"/>: an element that is <c>default</c>.</exception>
    public Marking(params ReadOnlySpan<PlaceTokens> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
            Guard.NotBlank(tokens[i].Place, Guard.At(nameof(tokens), i));
        Ids.Unique(tokens, item => item.Place, nameof(tokens));
        Tokens = [.. tokens.ToArray().Where(item => item.Tokens > 0).OrderBy(item => item.Place, StringComparer.Ordinal)];
    }

    /// <summary>The places that have tokens, in ordinal order.</summary>
    public ImmutableArray<PlaceTokens> Tokens { get; }

    /// <summary>Equal when all places and numbers are.</summary>
    /// <param name="other">The other marking.</param>
    /// <returns>True for the same state.</returns>
    public bool Equals(Marking? other) => other is not null && Tokens.AsSpan().SequenceEqual(other.Tokens.AsSpan());

    /// <summary>True when both are equal, or both null.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True for the same state.</returns>
    public static bool operator ==(Marking? left, Marking? right) => Equals(left, right);

    /// <summary>True when the two are not equal.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True for different ones.</returns>
    public static bool operator !=(Marking? left, Marking? right) => !Equals(left, right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Marking);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Tokens)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The marking as text.</summary>
    /// <returns>For example <c>[p1, p3:2]</c>.</returns>
    public override string ToString() =>
        "[" + string.Join(", ", Tokens.Select(item => item.Tokens == 1 ? item.Place : Figures.Format($"{item.Place}:{item.Tokens}"))) + "]";
}
