using System.Buffers;
using System.Text;
using OperatingReview.Reading;
using OperatingReview.Reading.Company;
using OperatingReview.Rendering;
using Ops.Domain;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace OperatingReview;

/// <summary>Reads the facts, has the library review them, and prints what it says. Every figure comes from the library.</summary>
internal static class Program
{
    private const int Good = 0;
    private const int BadData = 1;
    private const int BadUsage = 2;

    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(arguments, Console.Out, Console.Error);
    }

    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var line = CommandLine.Parse(arguments, errors);
        if (line is null)
            return BadUsage;
        if (line.Help)
        {
            output.WriteLine(CommandLine.Usage);
            return Good;
        }
        try
        {
            var review = Make(line, errors);
            if (line.Explain is { } figure)
                output.Write(
                    line.Format == "markdown"
                        ? review.Explain(figure).ToMarkdown(line.Language)
                        : review.Explain(figure).ToText(line.Language)
                );
            else
                Print(review, line, output);
            return Good;
        }
        catch (OpsException exception)
        {
            Report(exception, line.Language, errors);
            return BadData;
        }
    }

    private static Review Make(CommandLine line, TextWriter errors)
    {
        string shipped = Path.Combine(AppContext.BaseDirectory, "data");
        if (line.Sample == "company")
            return Review.Of(
                CompanyFiles.Read(Path.Combine(shipped, "company"), line.Language),
                CompanyFiles.CurrentPeriod,
                CompanyFiles.Options
            );
        var city = line.Data is { } original
            ? ReadingConsole.Show(errors, line.Language, progress => CityFiles.Read(original, shipped, line.Language, progress))
            : ShippedFacts.Read(line.Facts ?? shipped, line.Language);
        return Review.Of(city, Periods.Current);
    }

    private static void Print(Review review, CommandLine line, TextWriter output)
    {
        switch (line.Format)
        {
            case "json":
                var bytes = new ArrayBufferWriter<byte>();
                ReviewJson.Write(review, line.Language, bytes);
                output.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
                break;
            case "markdown":
                var text = new StringBuilder();
                ReviewMarkdown.Write(ReviewReport.Of(review), line.Language, text);
                output.Write(text);
                break;
            case "html":
                HtmlReview.Print(review, ReviewReport.Of(review), line.Language, output);
                break;
            default:
                TerminalReview.Print(review, ReviewReport.Of(review), line.Language, output);
                break;
        }
    }

    private static void Report(OpsException exception, Language language, TextWriter errors)
    {
        errors.WriteLine(
            language == Language.Chinese
                ? $"发现 {exception.Faults.Length} 处错误，未生成分析："
                : $"{exception.Faults.Length} fault(s) found, no review was made:"
        );
        foreach (var fault in exception.Faults)
            errors.WriteLine($"  {fault.Place}: {fault.Message} -> {fault.Remedy} [{fault.Code.ToText()}]");
    }
}
