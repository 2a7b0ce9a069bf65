using System.Runtime.InteropServices;

namespace Campaigns.Content.Cards.Painting;

/// <summary>The few functions of librsvg 2.46 or newer, cairo and GLib that painting needs.</summary>
internal static partial class RsvgNative
{
    private const string Rsvg = "librsvg-2.so.2", Cairo = "libcairo.so.2", GObject = "libgobject-2.0.so.0", GLib = "libglib-2.0.so.0";

    /// <summary>CAIRO_FORMAT_RGB24: 32 bits a pixel, the upper 8 unused.</summary>
    public const int Rgb24 = 1;

    /// <summary>CAIRO_PDF_METADATA_CREATE_DATE.</summary>
    public const int CreateDate = 5;

    /// <summary>Whether the libraries are on this machine.</summary>
    public static bool Load() => Array.TrueForAll([Rsvg, Cairo, GObject, GLib], name => NativeLibrary.TryLoad(name, typeof(RsvgNative).Assembly, null, out _));

    /// <summary>"2.54.7", read from the library's own variables.</summary>
    public static string Version()
    {
        if (!NativeLibrary.TryLoad(Rsvg, typeof(RsvgNative).Assembly, null, out var library))
            return "";
        return string.Join('.', new[] { "rsvg_major_version", "rsvg_minor_version", "rsvg_micro_version" }
            .Select(name => NativeLibrary.TryGetExport(library, name, out var at) ? Marshal.ReadInt32(at) : 0));
    }

    [LibraryImport(Rsvg, EntryPoint = "rsvg_handle_new_from_data")]
    public static partial nint HandleFromData(byte[] data, nuint length, out nint error);

    [LibraryImport(Rsvg, EntryPoint = "rsvg_handle_render_document")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Render(nint handle, nint context, in Viewport viewport, out nint error);

    [LibraryImport(GObject, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint gobject);

    [LibraryImport(GLib, EntryPoint = "g_error_free")]
    public static partial void FreeError(nint error);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_create")]
    public static partial nint ImageSurface(int format, int width, int height);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_data")]
    public static partial nint ImageData(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_stride")]
    public static partial int ImageStride(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint PdfSurface(string file, double width, double height);

    [LibraryImport(Cairo, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void PdfMetadata(nint surface, int what, string value);

    [LibraryImport(Cairo, EntryPoint = "cairo_create")]
    public static partial nint Context(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_source_rgb")]
    public static partial void Colour(nint context, double red, double green, double blue);

    [LibraryImport(Cairo, EntryPoint = "cairo_paint")]
    public static partial void Fill(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_status")]
    public static partial int Status(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_destroy")]
    public static partial void DestroyContext(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_flush")]
    public static partial void Flush(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_mark_dirty")]
    public static partial void MarkDirty(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Viewport(double width, double height)
    {
        public readonly double X, Y;
        public readonly double Width = width, Height = height;
    }
}
