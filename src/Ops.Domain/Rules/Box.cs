namespace Ops.Domain.Rules;

/// <summary>A region of a table's points: for each column the values it covers, in the notation of cells.</summary>
/// <remarks>The texts can be pasted into a new row. Two boxes are equal when their columns and cells are.</remarks>
public sealed class Box : IEquatable<Box>
{
    internal Box(ImmutableArray<KeyValuePair<string, string>> cells)
    {
        Cells = cells;
    }

    /// <summary>Column names and cells, in the order of the columns.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Cells { get; }

    /// <inheritdoc/>
    public bool Equals(Box? other) => other is not null && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Box);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cells.Length, Cells.IsEmpty ? default : Cells[0]);

    /// <summary>Equal when columns and cells are.</summary>
    public static bool operator ==(Box? left, Box? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different when a column or cell is.</summary>
    public static bool operator !=(Box? left, Box? right) => !(left == right);

    /// <summary>The cells by column.</summary>
    /// <returns>For example <c>tier "silver", amount [0..500)</c>.</returns>
    public override string ToString() => string.Join(", ", Cells.Select(cell => $"{cell.Key} {cell.Value}"));
}
