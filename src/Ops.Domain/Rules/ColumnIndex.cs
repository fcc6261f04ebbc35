using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>A column compiled for one table: from a fact to the rows that its value allows.</summary>
internal abstract class ColumnIndex<TFact>(ulong[] rows)
{
    /// <summary>For each class of values the rows that match it, as bits; classes lie one after the other.</summary>
    public ulong[] Rows { get; } = rows;

    /// <summary>The rows that every column allows, block by block, so that each block of rows is looked at once.</summary>
    /// <param name="columns">The columns; at least one.</param>
    /// <param name="starts">For each column where the rows of the value's class start.</param>
    /// <param name="rows">Receives the rows.</param>
    public static void Match(ColumnIndex<TFact>[] columns, ReadOnlySpan<int> starts, Span<ulong> rows)
    {
        int word = 0;
        for (; word <= rows.Length - Vector<ulong>.Count; word += Vector<ulong>.Count)
        {
            var match = new Vector<ulong>(columns[0].Rows, starts[0] + word);
            for (int i = 1; i < columns.Length; i++)
                match &= new Vector<ulong>(columns[i].Rows, starts[i] + word);
            match.CopyTo(rows[word..]);
        }
        for (; word < rows.Length; word++)
        {
            ulong match = columns[0].Rows[starts[0] + word];
            for (int i = 1; i < columns.Length; i++)
                match &= columns[i].Rows[starts[i] + word];
            rows[word] = match;
        }
    }

    /// <summary>The first row that every column allows, -1 for none.</summary>
    /// <param name="columns">The columns; at least one.</param>
    /// <param name="starts">For each column where the rows of the value's class start.</param>
    /// <param name="words">How many words of rows there are.</param>
    public static int First(ColumnIndex<TFact>[] columns, ReadOnlySpan<int> starts, int words)
    {
        int word = 0;
        for (; word <= words - Vector<ulong>.Count; word += Vector<ulong>.Count)
        {
            var match = new Vector<ulong>(columns[0].Rows, starts[0] + word);
            for (int i = 1; i < columns.Length; i++)
                match &= new Vector<ulong>(columns[i].Rows, starts[i] + word);
            if (match == Vector<ulong>.Zero)
                continue;
            int at = 0;
            while (match[at] == 0)
                at++;
            return ((word + at) << 6) + BitOperations.TrailingZeroCount(match[at]);
        }
        for (; word < words; word++)
        {
            ulong match = columns[0].Rows[starts[0] + word];
            for (int i = 1; i < columns.Length; i++)
                match &= columns[i].Rows[starts[i] + word];
            if (match != 0)
                return (word << 6) + BitOperations.TrailingZeroCount(match);
        }
        return -1;
    }

    /// <summary>The class of the fact's value.</summary>
    /// <exception cref="OpsException">The value is outside the domain.</exception>
    public abstract int Find(TFact fact);

    /// <summary>The rows that the fact's value allows, in a table of at most 64 rows; none where the value is outside the domain.</summary>
    public abstract ulong Allowed(TFact fact);

    /// <summary>Takes from each fact's matches the rows that its value does not allow, in a table of at most 64 rows.</summary>
    /// <returns>False when some value is outside the domain; the matches are then of no use.</returns>
    public abstract bool Narrow(ReadOnlySpan<TFact> facts, Span<ulong> matches);
}

internal sealed class ColumnIndex<TFact, T, TLocator>(Column<TFact> column, Func<TFact, T> read, TLocator locator, ulong[] rows)
    : ColumnIndex<TFact>(rows)
    where TLocator : struct, ILocator<T>
{
    public override int Find(TFact fact)
    {
        int found = locator.Find(read(fact));
        return found >= 0 ? found : throw Outside(fact);
    }

    public override ulong Allowed(TFact fact)
    {
        ulong[] allowed = Rows;
        int found = locator.Find(read(fact));
        return unchecked((uint)found) < (uint)allowed.Length ? allowed[found] : 0;
    }

    public override bool Narrow(ReadOnlySpan<TFact> facts, Span<ulong> matches)
    {
        ulong[] allowed = Rows;
        for (int i = 0; i < facts.Length; i++)
        {
            int found = locator.Find(read(facts[i]));
            if (found < 0)
                return false;
            matches[i] &= allowed[found];
        }
        return true;
    }

    private OpsException Outside(TFact fact)
    {
        var value = column.Read(fact);
        if (value.IsMissing)
            return Faults.Invalid(column.Name, "no value where one must be", "give the value, or declare the domain with OrMissing()");
        try
        {
            column.Axis.PlaceOf(value, column.Name);
        }
        catch (OpsException unknown)
        {
            return unknown;
        }
        return Faults.Invalid(
            column.Name,
            $"{value} is outside the domain {CellText.Write(column.Axis with { Domain = ValueSet.Line }, column.Axis.Domain)}",
            "give a value inside, or widen the domain"
        );
    }
}
