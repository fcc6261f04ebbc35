using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Conformance.Adapters.Customers;

/// <summary>What the customers' vectors write in one way and the library takes in another.</summary>
internal static class CustomerInput
{
    private static readonly YearMonthPattern MonthPattern = YearMonthPattern.CreateWithInvariantCulture("uuuu'-'MM");

    public static FaultCode[] Order { get; } =
    [
        FaultCode.EmptyInput,
        FaultCode.LengthMismatch,
        FaultCode.ParseError,
        FaultCode.InvalidArgument,
        FaultCode.DuplicateKey,
        FaultCode.NotOrdered,
        FaultCode.Overlap,
        FaultCode.UnknownReference,
        FaultCode.InsufficientData,
        FaultCode.ZeroDenominator,
    ];

    public static YearMonth Month(Input input)
    {
        var month = MonthPattern.Parse(input.Text);
        return month.Success ? month.Value : throw Input.Parse(input.Text, "a month yyyy-MM");
    }

    public static LocalDate Day(Input input)
    {
        var day = LocalDatePattern.Iso.Parse(input.Text);
        return day.Success ? day.Value : throw Input.Parse(input.Text, "an ISO date");
    }

    /// <summary>The vectors name no currency.</summary>
    public static Money Amount(decimal amount) => new(amount, Currency.Usd);

    /// <summary>1 and 0 as true and false.</summary>
    public static bool[] Flags(Input list) =>
        [
            .. list.Items.Select(item =>
                item.Int switch
                {
                    0 => false,
                    1 => true,
                    _ => throw item.Bad("0 or 1"),
                }
            ),
        ];

    /// <summary>
    /// Calls the library with events; where an event is neither 0 nor 1, the call is made without events for the faults that come first.
    /// </summary>
    public static T WithEvents<T>(Input events, Func<bool[], T> call)
    {
        var checks = new Checks(Order);
        bool[] flags = checks.Try(() => Flags(events)) ?? new bool[events.Items.Count()];
        var result = checks.Try(() => call(flags));
        checks.ThrowFirst();
        return result!;
    }

    /// <summary>The rows of a CSV file with a header, cell by cell.</summary>
    public static string[][] Rows(Input file)
    {
        string[][] rows = [.. File.ReadLines(file.FilePath).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))];
        return rows.Length > 0
            ? rows
            : throw new OpsException(new Fault(FaultCode.EmptyInput, "data", "no rows", "give at least one customer"));
    }

    /// <summary>A cell that must be a number; a cell that is not there is none.</summary>
    public static double Number(string[] row, int cell)
    {
        string text = cell < row.Length ? row[cell] : "";
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw Input.Parse(text, "a number");
    }

    /// <summary>A number that must be whole.</summary>
    public static int Whole(double number) =>
        number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : throw new OpsException(new Fault(FaultCode.InvalidArgument, "input", $"{number} is not whole", "give a whole number"));
}
