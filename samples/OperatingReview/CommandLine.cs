using Ops.Domain;

namespace OperatingReview;

/// <summary>What the caller asked for.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Usage: OperatingReview [options]

          --format text|markdown|json|html   how to print the review (default: text)
          --lang en|zh-CN                    its language (default: en)
          --explain ID                       print one figure's tree instead, for example kpi:74GRAFFITI
          --sample los-angeles|company       which of the shipped samples to review (default: los-angeles)
          --period LABEL                     review an earlier period, for example 2019-20 or 2026-Q2 (default: the last)
          --since LABEL                      say, too, what changed since the review of this earlier period
          --facts DIR                        read your own facts, in the layout of the shipped data folder
          --data DIR                         read the city's original files
          --help                             print this
        """;

    public string Format { get; init; } = "text";

    public Language Language { get; init; }

    public string? Explain { get; init; }

    /// <summary>The shipped sample; null if none was named.</summary>
    public string? Sample { get; init; }

    /// <summary>The period to review; null for the last of which the facts tell.</summary>
    public string? Period { get; init; }

    /// <summary>The earlier period whose review is compared; null for none.</summary>
    public string? Since { get; init; }

    public string? Facts { get; init; }

    public string? Data { get; init; }

    public bool Help { get; init; }

    /// <summary>Reads the arguments; every one that is not understood is reported, with what can stand there.</summary>
    public static CommandLine? Parse(string[] arguments, TextWriter errors)
    {
        var line = new CommandLine();
        bool good = true;
        for (int i = 0; i < arguments.Length; i++)
        {
            string option = arguments[i];
            if (option == "--help")
            {
                line = line with { Help = true };
                continue;
            }
            if (option is not ("--format" or "--lang" or "--explain" or "--sample" or "--period" or "--since" or "--facts" or "--data"))
            {
                good = Complain($"'{option}' is not an option; see --help");
                continue;
            }
            if (i + 1 >= arguments.Length || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                good = Complain($"{option} needs a value; see --help");
                continue;
            }
            string value = arguments[++i];
            switch (option)
            {
                case "--format" when value is "text" or "markdown" or "json" or "html":
                    line = line with { Format = value };
                    break;
                case "--lang" when value is "en" or "zh-CN":
                    line = line with { Language = value == "zh-CN" ? Language.Chinese : Language.English };
                    break;
                case "--explain":
                    line = line with { Explain = value };
                    break;
                case "--sample" when value is "los-angeles" or "company":
                    line = line with { Sample = value };
                    break;
                case "--period":
                    line = line with { Period = value };
                    break;
                case "--since":
                    line = line with { Since = value };
                    break;
                case "--facts":
                    line = line with { Facts = value };
                    break;
                case "--data":
                    line = line with { Data = value };
                    break;
                default:
                    good = Complain($"'{value}' is not a value of {option}: use {Choices(option)}");
                    break;
            }
        }
        string[] sources = [.. Named("--sample", line.Sample), .. Named("--facts", line.Facts), .. Named("--data", line.Data)];
        if (sources.Length > 1)
            good = Complain($"{string.Join(" and ", sources)} exclude each other: give one of them");
        return good ? line : null;

        bool Complain(string message)
        {
            errors.WriteLine(message);
            return false;
        }
    }

    private static string Choices(string option) =>
        option switch
        {
            "--format" => "text, markdown, json or html",
            "--sample" => "los-angeles or company",
            _ => "en or zh-CN",
        };

    private static string[] Named(string option, string? value) => value is null ? [] : [option];
}
