using System.Text;

namespace Ops.Domain.Rules;

/// <summary>Writes sets in the notation of cells, one text for one set.</summary>
internal static class CellText
{
    /// <summary>The set within the axis, where the whole axis is <c>-</c>.</summary>
    public static string Write(Axis axis, ValueSet set)
    {
        if (set.Equals(axis.Whole))
            return "-";
        return axis.IsNullable && set.Equals(ValueSet.Line) ? "not(null)" : Parts(axis, set);
    }

    /// <summary>A cell as its author may write it, not cut off at the ends of the domain.</summary>
    public static string WriteCell(Axis axis, ValueSet set)
    {
        if (set.Equals(ValueSet.Any) || set.Equals(axis.Whole))
            return "-";
        return set.Equals(ValueSet.Line) ? "not(null)" : Parts(axis, set);
    }

    private static string Parts(Axis axis, ValueSet set)
    {
        var text = new StringBuilder();
        if (axis.Kind == AxisKind.Choice)
        {
            for (int i = 0; i < axis.Values.Length; i++)
            {
                if (set.Contains(i))
                    Append(text, Literal(axis, i));
            }
        }
        else
        {
            foreach (var run in set.Intervals())
                Append(text, Run(axis, run));
        }
        if (set.HasNull)
            Append(text, "null");
        return text.Length == 0 ? Nothing(axis) : text.ToString();
    }

    /// <summary>A text that can be read back and that no value fulfils.</summary>
    private static string Nothing(Axis axis) =>
        axis.IsOrdered
            ? $"not(< {Literal(axis, 0)}, >= {Literal(axis, 0)})"
            : $"not({string.Join(", ", axis.Values.Select((_, index) => Literal(axis, index)))})";

    private static string Run(Axis axis, Interval run)
    {
        bool lowOpen = run.Low is { After: true };
        decimal low = run.Low?.Value ?? 0;
        // On a grid the far end is the place before the next value: it is written closed.
        bool closesGrid = axis.IsGrid && run.High is { After: false };
        bool highOpen = run.High is { After: false } && !closesGrid;
        decimal high = (run.High?.Value ?? 0) - (closesGrid ? 1 : 0);
        if (run.Low is null)
            return $"{(highOpen ? "<" : "<=")} {Literal(axis, high)}";
        if (run.High is null)
            return $"{(lowOpen ? ">" : ">=")} {Literal(axis, low)}";
        return low == high
            ? Literal(axis, low)
            : $"{(lowOpen ? '(' : '[')}{Literal(axis, low)}..{Literal(axis, high)}{(highOpen ? ')' : ']')}";
    }

    private static string Literal(Axis axis, decimal place)
    {
        var value = axis.ValueAt(place);
        return value.Kind == FactKind.Text ? $"\"{value}\"" : value.ToString();
    }

    private static void Append(StringBuilder text, string part)
    {
        if (text.Length > 0)
            text.Append(", ");
        text.Append(part);
    }
}
