using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Docs;

/// <summary>Compiles a sample as a program of its own and runs it; what it prints is its output.</summary>
internal static class SampleProgram
{
    private static readonly ImmutableArray<string> Namespaces =
    [
        "System",
        "System.Collections.Generic",
        "System.Collections.Immutable",
        "System.Linq",
        "NodaTime",
        .. Library.PublicTypes.Select(type => type.Namespace!).Distinct(),
    ];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "NodaTime.dll" or "Ops.Domain.dll")
            )
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        string.Concat(Namespaces.Select(name => $"global using {name};\n").Concat(Aliases()))
    );

    private static readonly ConcurrentDictionary<string, byte[]> Images = new();

    private static readonly Lock Printing = new();

    /// <summary>What the program prints under a culture; a program that does not compile throws with the compiler's words.</summary>
    public static string Run(string source, string culture)
    {
        byte[] image = Images.GetOrAdd(source, Compile);
        using var printed = new StringWriter(null as IFormatProvider) { NewLine = "\n" };
        lock (Printing)
        {
            var (before, console) = (CultureInfo.CurrentCulture, Console.Out);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Console.SetOut(printed);
            try
            {
                var main = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image)).EntryPoint!;
                main.Invoke(
                    null,
                    BindingFlags.DoNotWrapExceptions,
                    null,
                    main.GetParameters().Length == 0 ? null : [Array.Empty<string>()],
                    null
                );
            }
            finally
            {
                Console.SetOut(console);
                CultureInfo.CurrentCulture = before;
            }
        }
        return Trim(printed.ToString());
    }

    /// <summary>The text without white space at the end of lines and of the whole.</summary>
    public static string Trim(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd();

    private static byte[] Compile(string source)
    {
        var program = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest));
        var options = new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            nullableContextOptions: NullableContextOptions.Enable,
            checkOverflow: true
        );
        using var image = new MemoryStream();
        var built = CSharpCompilation.Create("Sample", [Usings, program], References, options).Emit(image);
        var errors = built.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? image.ToArray()
            : throw new InvalidOperationException("The sample does not compile: " + string.Join("; ", errors));
    }

    /// <summary>Where NodaTime or System has a type of the same name (Period), the samples mean the library's.</summary>
    private static IEnumerable<string> Aliases()
    {
        var others = typeof(NodaTime.Instant)
            .Assembly.GetExportedTypes()
            .Concat(typeof(object).Assembly.GetExportedTypes())
            .Where(type => type.Namespace is "NodaTime" or "System")
            .Select(type => type.Name)
            .ToHashSet();
        return Library
            .PublicTypes.Where(type => !type.IsGenericType && !type.IsNested && others.Contains(type.Name))
            .Select(type => $"global using {type.Name} = {type.FullName};\n");
    }
}
