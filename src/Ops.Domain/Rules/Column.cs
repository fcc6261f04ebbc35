namespace Ops.Domain.Rules;

/// <summary>A column of a decision table: its name, how it is read from the fact, and which values it can have.</summary>
/// <typeparam name="TFact">The caller's own record.</typeparam>
public abstract class Column<TFact>
{
    private protected Column(string name, Axis axis)
    {
        Name = name;
        Axis = axis;
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    internal Axis Axis { get; }

    /// <summary>A condition in the notation of cells.</summary>
    /// <param name="notation">
    /// <c>-</c> (any, null too), literals, <c>&lt; 5</c>, <c>[1..2)</c>, lists with commas, <c>null</c>, <c>not(...)</c>. A blank text is a
    /// fault, never "any".
    /// </param>
    /// <returns>The condition; a text that cannot be read is reported when the table is built.</returns>
    public Condition<TFact> Cell(string notation)
    {
        try
        {
            var set = CellReader.Read(Axis, Guard.NotNull(notation, nameof(notation)), Name, out bool isAny);
            return new Condition<TFact>(this, set, isAny, null);
        }
        catch (OpsException exception)
        {
            return new Condition<TFact>(this, ValueSet.Empty, false, exception.Faults[0]);
        }
    }

    /// <summary>The condition that no value is there.</summary>
    /// <returns>The condition.</returns>
    public Condition<TFact> Missing() => new(this, ValueSet.Null, false, null);

    /// <summary>The condition that some value is there.</summary>
    /// <returns>The condition.</returns>
    public Condition<TFact> Present() => new(this, ValueSet.Line, false, null);

    /// <summary>The value that a fact has in this column.</summary>
    internal abstract FactValue Read(TFact fact);

    /// <summary>Compiles the column for the cells of a table.</summary>
    internal abstract ColumnIndex<TFact> Index(Segments segments, ulong[] rows);
}
