using System.Globalization;
using Ops.Domain;

namespace OperatingReview.Reading;

/// <summary>One row of a file, whose cells are read by column name. A cell that cannot be read is reported and reads as null.</summary>
internal sealed class CsvRow(CsvFile file, int line, string[] cells, bool isBlank)
{
    public int Line => line;

    /// <summary>True if no column of the row holds anything.</summary>
    public bool IsBlank => isBlank;

    public string this[string column] => cells[file.Column(column)];

    /// <summary>The two names of a thing, in columns that end in _en and _zh.</summary>
    public Phrase Name(string prefix = "name") => new(this[prefix + "_en"], this[prefix + "_zh"]);

    public string? Text(string column)
    {
        string cell = this[column];
        if (cell.Length > 0)
            return cell;
        Complain(FaultCode.ParseError, column, new Phrase("the cell is empty", "单元格为空"), new Phrase("fill it in", "请填写"));
        return null;
    }

    /// <summary>A figure; null if the cell is empty, which means not reported.</summary>
    public decimal? Figure(string column)
    {
        string cell = this[column];
        if (cell.Length == 0)
            return null;
        if (
            decimal.TryParse(
                cell,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal figure
            )
        )
            return figure;
        Complain(
            FaultCode.ParseError,
            column,
            new Phrase($"'{cell}' is not a number", $"“{cell}”不是数字"),
            new Phrase(
                "write digits with a point as decimal sign and no separators, or leave the cell empty if it was not reported",
                "请用数字和小数点书写，不加千位分隔；未报则留空"
            )
        );
        return null;
    }

    /// <summary>A count of things: a whole number, at least 0.</summary>
    public int? Count(string column)
    {
        string cell = this[column];
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            return count;
        Complain(
            FaultCode.ParseError,
            column,
            new Phrase($"'{cell}' is not a whole number", $"“{cell}”不是整数"),
            new Phrase("write a whole number of at least 0, in digits", "请用数字写出不小于 0 的整数")
        );
        return null;
    }

    /// <summary>One of the words that the column allows.</summary>
    public string? OneOf(string column, params ReadOnlySpan<string> words)
    {
        string cell = this[column];
        if (words.Contains(cell))
            return cell;
        string list = string.Join(", ", words.ToArray());
        Complain(
            FaultCode.InvalidArgument,
            column,
            new Phrase($"'{cell}' is none of {list}", $"“{cell}”不在 {list} 之中"),
            new Phrase("use one of these words", "请使用其中之一")
        );
        return null;
    }

    /// <summary>Reports that the cell names something unknown.</summary>
    public void Unknown(string column, Phrase what, Phrase remedy) =>
        Complain(
            FaultCode.UnknownReference,
            column,
            new Phrase($"{what.English} '{this[column]}' is not known", $"未知的{what.Chinese}“{this[column]}”"),
            remedy
        );

    /// <summary>Reports that the key stands in an earlier row, too.</summary>
    public void Duplicate(string column) =>
        Complain(
            FaultCode.DuplicateKey,
            column,
            new Phrase($"'{this[column]}' stands more than once", $"“{this[column]}”出现多次"),
            new Phrase("keep one of the rows", "请只保留一行")
        );

    public void Complain(FaultCode code, string column, Phrase message, Phrase remedy) =>
        file.Complaints.Add(code, file.Place(line, column), message, remedy);

    /// <summary>Runs a step of the library on the row's values; what it refuses is reported at the row.</summary>
    public T? Try<T>(string column, Func<T> make)
        where T : class?
    {
        try
        {
            return make();
        }
        catch (OpsException exception)
        {
            foreach (var fault in exception.Faults)
                Complain(fault.Code, column, new Phrase(fault.Message, fault.Message), new Phrase(fault.Remedy, fault.Remedy));
            return null;
        }
    }
}
