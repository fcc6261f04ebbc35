using System.Buffers;
using System.Text;
using OperatingReview.Rendering;
using Ops.Domain;
using Ops.Domain.Reviews;

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
        if (!KnowsPeriods(line, errors))
            return BadUsage;
        try
        {
            var made = Reviews.Make(line, errors);
            if (line.Explain is { } figure)
                output.Write(
                    line.Format == "markdown"
                        ? made.Review.Explain(figure).ToMarkdown(line.Language)
                        : made.Review.Explain(figure).ToText(line.Language)
                );
            else
                Print(made, line, output);
            return Good;
        }
        catch (OpsException exception)
        {
            Report(exception, line.Language, errors);
            return BadData;
        }
    }

    /// <summary>Reports a period that the facts do not tell of, or one that is not before the other.</summary>
    private static bool KnowsPeriods(CommandLine line, TextWriter errors)
    {
        var labels = Reviews.Periods(line);
        string period = line.Period ?? labels[^1];
        bool good = true;
        foreach (var (option, label) in new[] { ("--period", period), ("--since", line.Since ?? period) })
        {
            if (labels.Contains(label))
                continue;
            errors.WriteLine($"'{label}' is not a value of {option}: use one of {string.Join(", ", labels)}");
            good = false;
        }
        if (good && line.Since is { } since && labels.IndexOf(since) >= labels.IndexOf(period))
        {
            errors.WriteLine($"--since {since} is not before {period}: name an earlier period");
            good = false;
        }
        return good;
    }

    private static void Print(Reviews made, CommandLine line, TextWriter output)
    {
        switch (line.Format)
        {
            case "json":
                var bytes = new ArrayBufferWriter<byte>();
                made.WriteJson(line.Language, bytes);
                output.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
                break;
            case "markdown":
                var text = new StringBuilder();
                ReviewMarkdown.Write(made.Report, line.Language, text);
                output.Write(text);
                break;
            case "html":
                HtmlReview.Print(made.Review, made.Report, line.Language, output);
                break;
            default:
                TerminalReview.Print(made.Review, made.Report, line.Language, output);
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
