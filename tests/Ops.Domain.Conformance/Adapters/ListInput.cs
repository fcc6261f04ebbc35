namespace Ops.Domain.Conformance.Adapters;

/// <summary>Lists of a case's input that the READMEs look at before anything in them.</summary>
internal static class ListInput
{
    /// <summary>A list that must not be empty: that is the first fault, before any other.</summary>
    public static Input[] NotEmpty(this Input list)
    {
        Input[] items = [.. list.Items];
        return items.Length > 0
            ? items
            : throw new OpsException(new Fault(FaultCode.EmptyInput, "input", "an empty list", "give at least one element"));
    }

    /// <summary>Rows whose key must be their own: that fault comes before those of their figures.</summary>
    public static Input[] Distinct(this IEnumerable<Input> rows, string field = "id")
    {
        Input[] items = [.. rows];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item[field].IsText && !seen.Add(item[field].Text))
                throw new OpsException(
                    new Fault(FaultCode.DuplicateKey, "input", $"'{item[field].Text}' stands more than once", "make the key unique")
                );
        }
        return items;
    }

    /// <summary>Lists that must be equally long: that fault comes before those of their elements.</summary>
    public static Input[] EachOf(this IEnumerable<Input> lists, int length)
    {
        Input[] items = [.. lists];
        return items.All(list => !list.IsList || list.Items.Count() == length)
            ? items
            : throw new OpsException(
                new Fault(FaultCode.LengthMismatch, "input", $"a list that has not {length} elements", "give all the same length")
            );
    }
}
