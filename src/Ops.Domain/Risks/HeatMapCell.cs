namespace Ops.Domain.Risks;

/// <summary>A cell of the heat map that holds risks.</summary>
/// <remarks>Two cells are equal when position and ids are.</remarks>
public sealed record HeatMapCell
{
    internal HeatMapCell(MatrixPosition position, ImmutableArray<string> ids)
    {
        Position = position;
        Ids = ids;
    }

    /// <summary>The cell.</summary>
    public MatrixPosition Position { get; }

    /// <summary>The risks in it, by id.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Equal when position and ids are.</summary>
    /// <param name="other">The other cell.</param>
    /// <returns>True when both say the same.</returns>
    public bool Equals(HeatMapCell? other) =>
        other is not null && Position == other.Position && Ids.AsSpan().SequenceEqual(other.Ids.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(HeatMapCell)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Position, Ids.Length);
}
