namespace Ops.Domain.Risks;

/// <summary>A risk in a cell of a matrix.</summary>
public readonly record struct PositionedRisk
{
    private readonly string? _id;

    /// <summary>Puts a risk into a cell.</summary>
    /// <param name="id">The risk.</param>
    /// <param name="position">The cell.</param>
    /// <param name="before">The cell in which it was before; null when it is new.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public PositionedRisk(string id, MatrixPosition position, MatrixPosition? before = null)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Position = position;
        Before = before;
    }

    /// <summary>The risk.</summary>
    public string Id => _id ?? "";

    /// <summary>The cell.</summary>
    public MatrixPosition Position { get; }

    /// <summary>The cell in which it was before; null when it is new.</summary>
    public MatrixPosition? Before { get; }

    internal void Check(int rows, int columns, string place)
    {
        Inside(Position, rows, columns, place, nameof(Position));
        if (Before is { } before)
            Inside(before, rows, columns, place, nameof(Before));
    }

    private static void Inside(MatrixPosition position, int rows, int columns, string place, string field)
    {
        Guard.InRange(position.Likelihood, 1, rows, $"{place}.{field}.{nameof(position.Likelihood)}");
        Guard.InRange(position.Impact, 1, columns, $"{place}.{field}.{nameof(position.Impact)}");
    }
}
