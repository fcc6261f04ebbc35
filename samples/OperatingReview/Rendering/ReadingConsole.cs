using OperatingReview.Reading;
using Ops.Domain;
using Spectre.Console;

namespace OperatingReview.Rendering;

/// <summary>Shows on the error stream how far the files have been read, so that the output stays clean.</summary>
internal static class ReadingConsole
{
    public static T Show<T>(TextWriter errors, Language language, Func<IReadProgress, T> read) =>
        ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected ? WithBars(errors, read) : read(new Lines(errors, language));

    private static T WithBars<T>(TextWriter errors, Func<IReadProgress, T> read) =>
        AnsiConsole
            .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) })
            .Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context => read(new Bars(context)));

    private sealed class Bars(ProgressContext context) : IReadProgress
    {
        public IEnumerable<CsvRow> Over(IReadOnlyList<CsvRow> rows, string file)
        {
            var task = context.AddTask(Markup.Escape(file), maxValue: Math.Max(1, rows.Count));
            foreach (var row in rows)
            {
                yield return row;
                task.Increment(1);
            }
            task.StopTask();
        }
    }

    private sealed class Lines(TextWriter errors, Language language) : IReadProgress
    {
        public IEnumerable<CsvRow> Over(IReadOnlyList<CsvRow> rows, string file)
        {
            foreach (var row in rows)
                yield return row;
            errors.WriteLine(language == Language.Chinese ? $"已读取 {file}：{rows.Count} 行" : $"read {file}: {rows.Count} rows");
        }
    }
}
